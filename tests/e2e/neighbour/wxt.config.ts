import { defineConfig } from 'wxt';

/** Another extension in the same browser, made with the same tool. */
export default defineConfig({ imports: false, manifestVersion: 3, manifest: { name: 'Neighbour' } });
