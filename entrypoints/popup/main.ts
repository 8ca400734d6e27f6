import '#assets/styles/base.css';
import { pageReader } from '#lib/platform/page-reader.ts';
import { startPage } from '../wiring/start-page.ts';
import App from './App.svelte';

void startPage(App, { page: pageReader });
