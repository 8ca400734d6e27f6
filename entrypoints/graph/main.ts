import '#assets/styles/base.css';
import { startPage } from '../wiring/start-page.ts';
import App from './App.svelte';

void startPage(App);
