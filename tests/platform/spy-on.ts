import { vi } from 'vitest';

/** A spy on a method of the browser: its types name the overload with a callback, which nobody calls. */
export function spyOn(target: object, method: string) {
  return vi.spyOn(target as Record<string, (...args: unknown[]) => unknown>, method);
}
