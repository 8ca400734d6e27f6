import '#assets/styles/base.css';
import { pageMarks } from '#lib/platform/page-marks.ts';
import { pageInFront } from '../wiring/page-in-front.ts';
import { startPage } from '../wiring/start-page.ts';
import App from './App.svelte';

void startPage(App, { page: pageInFront, marks: pageMarks });
