import { browser, type Browser } from 'wxt/browser';

import type { FailureCode } from '#lib/domain/failure.ts';
import { fail, type Result } from '#lib/domain/result.ts';
import { callsOfCard, type Place, type Protocol } from './messages.ts';
import { kindOfSender } from './sender.ts';

type Calls<To extends keyof Protocol> = Protocol[To];
type CallName<To extends keyof Protocol> = keyof Calls<To> & string;
type Question<To extends keyof Protocol, Name extends CallName<To>> = Calls<To>[Name] extends (
  q: infer Q,
) => unknown
  ? Q
  : never;
type Answer<To extends keyof Protocol, Name extends CallName<To>> = Calls<To>[Name] extends (
  q: never,
) => Promise<infer A>
  ? A
  : never;

/** Each listener hears every message of the extension and answers only those that name it. */
interface Envelope {
  readonly baopu: string;
  readonly call: string;
  readonly question: unknown;
}

/** Asks another context; whatever goes wrong on the way is a Failure, never a rejection. */
export async function ask<To extends 'background' | 'offscreen', Name extends CallName<To>>(
  to: To,
  call: Name,
  question: Question<To, Name>,
): Promise<Answer<To, Name> | Result<never>> {
  return await deliver(call, () =>
    browser.runtime.sendMessage({ baopu: to, call, question } satisfies Envelope),
  );
}

/** Asks the card script in one frame of a tab. */
export async function askCard<Name extends CallName<'card'>>(
  place: { readonly tab: number; readonly frame: number },
  call: Name,
  question: Question<'card', Name>,
): Promise<Answer<'card', Name> | Result<never>> {
  const envelope: Envelope = { baopu: 'card', call, question };
  return await deliver(call, () => browser.tabs.sendMessage(place.tab, envelope, { frameId: place.frame }));
}

/** Asks the script that marks names, in one frame of a tab. */
export async function askMarks<Name extends CallName<'marks'>>(
  tab: number,
  call: Name,
  question: Question<'marks', Name>,
  frame = 0,
): Promise<Answer<'marks', Name> | Result<never>> {
  const envelope: Envelope = { baopu: 'marks', call, question };
  return await deliver(call, () => browser.tabs.sendMessage(tab, envelope, { frameId: frame }));
}

/** Asks the script that reads further pages of a tab's site. */
export async function askListed<Name extends CallName<'listed'>>(
  tab: number,
  call: Name,
  question: Question<'listed', Name>,
): Promise<Answer<'listed', Name> | Result<never>> {
  const envelope: Envelope = { baopu: 'listed', call, question };
  return await deliver(call, () => browser.tabs.sendMessage(tab, envelope, { frameId: 0 }));
}

/**
 * Answers the calls of one context; returns the way to stop. Call it synchronously at the top level. Whoever is asked from
 * other people's pages says what is a question at all: a script there small enough to be quick carries no schemas.
 */
export function answerCalls<To extends keyof Protocol>(
  to: To,
  handlers: Calls<To>,
  isQuestion: IsQuestion = () => true,
): () => void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ) => {
    if (!isEnvelope(message) || message.baopu !== to) return undefined;
    void answer(to, { handlers, isQuestion }, message, sender).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/**
 * Tells that a script in somebody else's page asked the background for something: our pages hear all that is said. Returns the
 * way to stop. What was asked is not handed on, for nobody has looked at it.
 */
export function overhear(
  call: CallName<'background'>,
  callback: (tab: Browser.tabs.Tab) => void,
): () => void {
  const listener = (message: unknown, sender: Browser.runtime.MessageSender) => {
    const isIt = isEnvelope(message) && message.baopu === 'background' && message.call === call;
    if (isIt && sender.tab && kindOfSender(sender) === 'card') callback(sender.tab);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

type IsQuestion = (call: string, question: unknown) => boolean;

async function answer(
  to: string,
  { handlers, isQuestion }: { readonly handlers: object; readonly isQuestion: IsQuestion },
  message: Envelope,
  sender: Browser.runtime.MessageSender,
): Promise<Result<unknown>> {
  const kind = kindOfSender(sender);
  if (kind === 'stranger' || (kind === 'card' && !callsOfCard.includes(message.call)))
    return fail({ code: 'untrusted-sender', about: message.call });
  const handler: unknown = Object.hasOwn(handlers, message.call)
    ? Reflect.get(handlers, message.call)
    : undefined;
  if (typeof handler !== 'function') return unexpected(`${to} has no call ${message.call}`);
  if (!isQuestion(message.call, message.question)) return unexpected(`${message.call} is not asked so`);
  try {
    return (await Reflect.apply(handler, handlers, [message.question, placeOf(sender)])) as Result<unknown>;
  } catch (error) {
    console.error(`[baopu] ${message.call}`, error);
    return unexpected(error);
  }
}

function placeOf({ tab, frameId, url = '' }: Browser.runtime.MessageSender): Place | undefined {
  return tab?.id === undefined
    ? undefined
    : { tab: tab.id, frame: frameId ?? 0, url: url.split('#')[0] ?? url };
}

async function deliver<A>(call: string, send: () => Promise<unknown>): Promise<A | Result<never>> {
  try {
    const answer = await send();
    if (isResult(answer)) return answer as A;
    return unexpected(`${call}: nobody answered`);
  } catch (error) {
    console.warn(`[baopu] ${call} went nowhere:`, error);
    return unexpected(error);
  }
}

function unexpected(cause: unknown, code: FailureCode = 'unknown'): Result<never> {
  return fail({ code, cause: String(cause) });
}

function isResult(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

function isEnvelope(value: unknown): value is Envelope {
  return (
    typeof value === 'object' &&
    value !== null &&
    'baopu' in value &&
    'call' in value &&
    typeof value.call === 'string'
  );
}
