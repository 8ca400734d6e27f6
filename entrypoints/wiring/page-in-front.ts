import { pageReader } from '#lib/platform/page-reader.ts';
import { capturePage, captureSelection } from '#lib/services/capture-page.ts';
import type { PageReader } from '#lib/services/page-state.ts';
import { readAheadHere } from './read-ahead-here.ts';

export const pageInFront: PageReader = {
  ...pageReader,
  capturePage,
  captureSelection,
  readAhead: readAheadHere,
};
