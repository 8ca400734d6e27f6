import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { openCardHost, type CardHost } from '#lib/platform/card-host.ts';
import { highestCard, placeCard } from '#lib/platform/place-card.ts';

let open: CardHost | null = null;
const hostOf = () => document.querySelector<HTMLElement>('baopu-card');

function openCard(onclose = vi.fn()): CardHost {
  open = openCardHost({ styles: '', theme: 'system', onclose });
  const button = document.createElement('button');
  button.textContent = '在图谱中打开';
  open.panel.append(button);
  return open;
}

afterEach(() => {
  open?.close();
  open = null;
  document.body.replaceChildren();
  getSelection()?.removeAllRanges();
});

const view = { width: 1280, height: 800 };
const word = (left: number, top: number) => ({ left, right: left + 60, top, bottom: top + 20 });

describe('a card', () => {
  it('hangs twelve pixels under the selection and begins where it begins', () => {
    expect(placeCard(word(200, 100), view, 280)).toMatchObject({ left: 200, top: 132, width: 364 });
  });

  it('flips above where it does not fit below', () => {
    expect(placeCard(word(200, 700), view, 280)).toMatchObject({ top: 700 - 12 - 280 });
  });

  it('is never higher than 70 of 100 parts of the view', () => {
    expect(placeCard(word(200, 10), view, 5000).maxHeight).toBe(560);
    expect(highestCard(800)).toBe(560);
  });

  it.each([
    [word(1250, 100), 280],
    [word(-500, 100), 280],
    [word(200, 5000), 280],
    [word(200, -5000), 280],
    [word(200, 400), 5000],
    [{ left: 0, right: 1280, top: 0, bottom: 800 }, 500],
  ])('stays inside the view at %o', (anchor, height) => {
    const { left, top, width, maxHeight } = placeCard(anchor, view, height);
    expect(left).toBeGreaterThanOrEqual(8);
    expect(left + width).toBeLessThanOrEqual(1272);
    expect(top).toBeGreaterThanOrEqual(8);
    expect(top + Math.min(height, maxHeight)).toBeLessThanOrEqual(792);
  });

  it('is as wide as a narrow view allows', () => {
    expect(placeCard(word(10, 10), { width: 300, height: 600 }, 200)).toMatchObject({ left: 8, width: 284 });
  });
});

describe('the host of a card', () => {
  it('is one element at the end of the page, closed, and the only change to it', () => {
    document.body.append(document.createElement('p'));
    const before = document.body.cloneNode(true);
    openCard();
    openCard();
    expect(document.querySelectorAll('baopu-card')).toHaveLength(1);
    expect(hostOf()?.parentElement).toBe(document.documentElement);
    expect(hostOf()?.shadowRoot).toBeNull();
    open?.close();
    expect(hostOf()).toBeNull();
    expect(document.body.isEqualNode(before)).toBe(true);
  });

  it('stands beside the selection, whatever styles the page has for everything', async () => {
    const style = document.createElement('style');
    style.textContent =
      'html > * { display: none !important; position: static !important; margin: 50px !important; } body { display: block !important; }';
    const paragraph = document.createElement('p');
    paragraph.textContent = '杨伟东到兴安盟';
    document.body.append(style, paragraph);
    getSelection()?.setBaseAndExtent(paragraph.firstChild!, 0, paragraph.firstChild!, 3);
    const { bottom, left } = getSelection()!.getRangeAt(0).getBoundingClientRect();
    await openCard().shown;
    const box = hostOf()!.getBoundingClientRect();
    expect(box.height).toBeGreaterThan(0);
    expect(box.top).toBeCloseTo(bottom + 12, 0);
    expect(box.left).toBeCloseTo(Math.min(left, innerWidth - 8 - box.width), 0);
  });

  it('keeps keys and focus from the page’s own listeners', () => {
    const heard = vi.fn();
    const types = ['keydown', 'keyup', 'keypress', 'focusin', 'focusout', 'click', 'pointerdown'];
    for (const type of types) document.addEventListener(type, heard);
    const { panel } = openCard();
    for (const type of types)
      panel.firstElementChild!.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    for (const type of types) document.removeEventListener(type, heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('gives the focus back to where it was', async () => {
    const input = document.createElement('input');
    document.body.append(input);
    input.focus();
    const card = openCard();
    await card.shown;
    card.panel.querySelector('button')!.focus();
    expect(document.activeElement).toBe(hostOf());
    card.close();
    expect(document.activeElement).toBe(input);
  });

  it.each([
    [
      'a click outside',
      () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true })),
    ],
    [
      'Escape on the page',
      () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    ],
    [
      'a card of a newer script',
      () => {
        openCardHost({ styles: '', theme: 'dark', onclose: vi.fn() }).close();
      },
    ],
  ])('is closed by %s, once', (_, act) => {
    const closed = vi.fn();
    openCard(closed);
    act();
    act();
    expect(closed).toHaveBeenCalledOnce();
    expect(hostOf()).toBeNull();
  });

  it('goes into a modal dialog, outside of which nothing can be clicked', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    const card = openCard();
    expect(hostOf()?.parentElement).toBe(dialog);
    await card.shown;
    card.panel.querySelector('button')!.focus();
    expect(document.activeElement).toBe(hostOf());
  });

  it('takes the focus and is pressed as any other, and words in it are not found by the page', async () => {
    const card = openCard();
    await card.shown;
    const button = card.panel.querySelector('button')!;
    const pressed = vi.fn();
    button.addEventListener('click', pressed);
    const { x, y, width, height } = button.getBoundingClientRect();
    expect(document.elementFromPoint(x + width / 2, y + height / 2)).toBe(hostOf());
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(pressed).toHaveBeenCalledOnce();
    document.body.append('图谱');
    const find = (words: string) => (window as unknown as { find(words: string): boolean }).find(words);
    expect(find('图谱')).toBe(true);
    getSelection()?.removeAllRanges();
    expect(find('在图谱中打开')).toBe(false);
  });

  it('stays for a click inside', () => {
    const { panel } = openCard();
    panel.firstElementChild!.dispatchEvent(
      new PointerEvent('pointerdown', { bubbles: true, composed: true }),
    );
    expect(hostOf()).not.toBeNull();
  });
});
