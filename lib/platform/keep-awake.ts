import { browser } from 'wxt/browser';

const alarm = 'resume-reading';
const often = 10_000;

/**
 * Firefox ends an event page after 30 s without calls of the extension API, together with its Worker; neither a busy
 * worker nor an open answer keeps it. So while work is pending it calls something cheap every 10 s, and an alarm
 * begins again should it have been ended all the same. See docs/browser-bugs.md.
 */
export function createKeepAwake(): (isBusy: boolean) => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  return (isBusy) => {
    if (!isBusy) {
      clearInterval(timer);
      timer = undefined;
      void browser.alarms.clear(alarm);
    } else if (timer === undefined) {
      timer = setInterval(() => void browser.runtime.getPlatformInfo(), often);
      void browser.alarms.create(alarm, { periodInMinutes: 1 });
    }
  };
}

/** Call it synchronously at the top level. */
export function onWakeUp(callback: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) callback();
  });
}
