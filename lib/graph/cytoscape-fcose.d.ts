/** cytoscape-fcose ships no types; these are the options this house uses. */
declare module 'cytoscape-fcose' {
  import type { BaseLayoutOptions, Ext } from 'cytoscape';

  export interface FcoseOptions extends BaseLayoutOptions {
    readonly name: 'fcose';
    readonly quality?: 'draft' | 'default' | 'proof';
    readonly randomize?: boolean;
    readonly animate?: boolean;
    readonly fit?: boolean;
    readonly nodeSeparation?: number;
    readonly nodeRepulsion?: number;
    readonly idealEdgeLength?: number;
    readonly edgeElasticity?: number;
    readonly gravity?: number;
    readonly gravityRange?: number;
    readonly numIter?: number;
    readonly tile?: boolean;
    readonly packComponents?: boolean;
    /** Nodes that stay where they are. */
    fixedNodeConstraint?: readonly {
      readonly nodeId: string;
      readonly position: { readonly x: number; readonly y: number };
    }[];
  }

  const fcose: Ext;
  export { fcose as default };
}
