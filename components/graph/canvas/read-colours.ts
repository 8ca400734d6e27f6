import { entityKindNames, entityKinds, type EntityKind } from '#lib/domain/kinds.ts';

/** The tokens a canvas needs, resolved for the theme of now, in hex: Cytoscape reads no newer colour syntax. */
export interface CanvasColours {
  readonly paper: string;
  readonly ink: string;
  readonly line: string;
  readonly hair: string;
  /** Of words that stand back. */
  readonly faint: string;
  readonly marker: string;
  readonly kinds: Readonly<Record<EntityKind, { readonly stroke: string; readonly tint: string }>>;
  readonly font: string;
}

/** A canvas knows no CSS variables and a custom property keeps `light-dark()` unresolved: a probe resolves them. */
export function readColours(inside: HTMLElement): CanvasColours {
  const probe = document.createElement('span');
  probe.hidden = true;
  inside.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return toHex(getComputedStyle(probe).color);
  };
  const colours: CanvasColours = {
    paper: read('--paper'),
    ink: read('--ink'),
    line: read('--line'),
    hair: read('--hair'),
    faint: read('--ink-3'),
    marker: read('--marker'),
    kinds: Object.fromEntries(
      entityKindNames.map((kind) => {
        const { token } = entityKinds[kind];
        return [kind, { stroke: read(token), tint: read(`${token}-t`) }];
      }),
    ) as CanvasColours['kinds'],
    font: getComputedStyle(inside).getPropertyValue('--ui').replaceAll("'", '"').trim() || 'sans-serif',
  };
  probe.remove();
  return colours;
}

function toHex(computed: string): string {
  const channels = computed.match(/[\d.]+/g) ?? [];
  return `#${channels
    .slice(0, 3)
    .map((channel) => Math.round(Number(channel)).toString(16).padStart(2, '0'))
    .join('')}`;
}

/** Calls back when the reader or the system turns from light to dark; returns the way to stop. */
export function watchTheme(callback: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  dark.addEventListener('change', callback);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', callback);
  };
}
