/** Hands over what can still be read of a damaged library, in words. Loaded when asked: no page starts later for what writes archives. */
export async function salvage(): Promise<string> {
  const { salvageNow } = await import('./salvage-now.ts');
  return salvageNow();
}
