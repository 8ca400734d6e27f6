import '#assets/styles/base.css';
import { makeKeeper } from '../wiring/make-keeper.ts';
import { startPage } from '../wiring/start-page.ts';
import App from './App.svelte';

void startPage(App, { makeKeeper });
