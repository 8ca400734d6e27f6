import type { Core, NodeSingular } from 'cytoscape';

import type { Point } from '#lib/graph/geometry.ts';

/** What a hand does on the sheet. */
export interface SheetGestures {
  readonly onnode: (id: string) => void;
  /** With Shift, or in a box that is drawn with Shift: chosen together with others. */
  readonly ontoggle: (id: string) => void;
  readonly onbox: (ids: readonly string[]) => void;
  readonly onexpand: (id: string) => void;
  readonly online: (pair: string) => void;
  readonly onground: () => void;
  readonly onmove: (id: string, to: Point) => void;
  readonly onhover: (id: string | null) => void;
}

/** A node that was pressed; without an event of the browser where a program did it. */
interface Tapped {
  readonly target: NodeSingular;
  readonly originalEvent?: MouseEvent;
}

/** With WebGL the halo takes the pointer, too: it stands for its node. */
const idOf = (target: NodeSingular): string => String(target.data('of') ?? target.id());

export function listen(cy: Core, container: HTMLElement, gestures: SheetGestures): void {
  cy.on('tap', 'node', ({ target, originalEvent }: Tapped) => {
    const id = idOf(target);
    if (originalEvent?.shiftKey) gestures.ontoggle(id);
    else gestures.onnode(id);
  });
  const inBox: string[] = [];
  cy.on('box', 'node', ({ target }: { target: NodeSingular }) => {
    if (target.data('of') === undefined) inBox.push(target.id());
  });
  cy.on('boxend', () => {
    // What lies in the box is told one by one behind its end.
    setTimeout(() => {
      if (inBox.length > 0) gestures.onbox(inBox.splice(0));
    });
  });
  cy.on('dbltap', 'node', ({ target }: { target: NodeSingular }) => gestures.onexpand(idOf(target)));
  cy.on('tap', 'edge', ({ target }) => gestures.online((target as NodeSingular).id()));
  cy.on('tap', (event) => {
    if (event.target === cy) gestures.onground();
  });
  cy.on('dragfree', 'node', ({ target }: { target: NodeSingular }) =>
    gestures.onmove(target.id(), { ...target.position() }),
  );
  cy.on('mouseover', 'node', ({ target }: { target: NodeSingular }) => {
    gestures.onhover(idOf(target));
    // The canvas shortens names; the full one is a hover away, and always in the inspector and the list.
    const name: unknown = target.data('name');
    if (typeof name === 'string') container.title = name;
  });
  cy.on('mouseout', 'node', () => container.removeAttribute('title'));
  cy.on('mouseover', 'node, edge', () => (container.style.cursor = 'pointer'));
  cy.on('mouseout', 'node, edge', () => (container.style.cursor = ''));
}
