/** A copy that lacks some fields: absent, not undefined, so that rows with the same content are equal. */
export function without<T extends object, K extends keyof T>(row: T, fields: readonly K[]): Omit<T, K> {
  const copy = { ...row };
  for (const field of fields) Reflect.deleteProperty(copy, field);
  return copy;
}
