/** What the tests use of it; the published types lag behind. */
declare module 'jsonld' {
  const jsonld: {
    /** `safe`: whatever the context gives no meaning is an error. */
    expand(document: unknown, options: { safe: boolean }): Promise<Record<string, unknown>[]>;
    toRDF(document: unknown): Promise<readonly { readonly predicate: { readonly value: string } }[]>;
  };
  // The package itself exports it so.
  // eslint-disable-next-line no-restricted-syntax
  export default jsonld;
}
