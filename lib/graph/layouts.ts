/**
 * `free`: near what it is linked with. `levels`: a place or body left of what lies in it, is part of it or holds a post
 * there. `circles`: round one, by how many links away. `order`: rings by the order of names in lists. `lanes`: from left to right by the first issue, a lane
 * for each body. `rows`: by kind, the most linked first.
 */
export const layouts = ['free', 'levels', 'circles', 'order', 'lanes', 'rows'] as const;
export type Layout = (typeof layouts)[number];
