import { defineContentScript } from 'wxt/utils/define-content-script';

/** What every extension that is made with WXT does on a page: announce itself, and hear others do so. */
export default defineContentScript({
  matches: ['http://127.0.0.1/*'],
  main(context) {
    document.documentElement.dataset['neighbour'] = 'here';
    context.onInvalidated(() => (document.documentElement.dataset['neighbour'] = 'gone'));
  },
});
