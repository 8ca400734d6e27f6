/**
 * `free`: near what it is linked with. `levels`: a place or body left of what lies in it, is part of it or holds a post
 * there. `circles`: round one, by how many links away. `order`: rings by the order of names in lists. `rows`: by kind, the most linked first.
 */
export const layouts = ['free', 'levels', 'circles', 'order', 'rows'] as const;
export type Layout = (typeof layouts)[number];
