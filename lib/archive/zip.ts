import { configure } from '@zip.js/zip.js/lib/zip-core-native.js';

// The browser's own streams inflate and deflate off the main thread: no worker of the library's, which the content
// security policy would refuse.
configure({ useWebWorkers: false });

export { BlobReader, TextReader, ZipReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
