import type { Page } from '@playwright/test';

interface Drawn {
  readonly nodes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    /** On the sheet, whatever part of it the window shows. */
    readonly place: { readonly x: number; readonly y: number };
  }[];
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly x: number;
    readonly y: number;
  }[];
}

/** What Cytoscape has drawn and where, in pixels of the window. */
export function readSheet(graph: Page): Promise<Drawn> {
  return graph.getByRole('application').evaluate((container) => {
    interface Point {
      readonly x: number;
      readonly y: number;
    }
    interface Element_ {
      id(): string;
      data(name: string): string;
      position(): Point;
      renderedPosition(): Point;
      renderedMidpoint(): Point;
      visible(): boolean;
    }
    const { cy } = (
      container as unknown as { _cyreg: { cy: { nodes(selector: string): Element_[]; edges(): Element_[] } } }
    )._cyreg;
    const { left, top } = container.getBoundingClientRect();
    return {
      // What marks the selection is drawn as a node, too.
      nodes: cy.nodes('[kind]').map((node) => {
        const { x, y } = node.renderedPosition();
        return { id: node.id(), x: x + left, y: y + top, place: node.position() };
      }),
      edges: cy.edges().map((edge) => {
        const { x, y } = edge.renderedMidpoint();
        return { source: edge.data('source'), target: edge.data('target'), x: x + left, y: y + top };
      }),
    };
  });
}
