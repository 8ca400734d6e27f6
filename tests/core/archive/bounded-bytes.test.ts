import { describe, expect, test } from 'vitest';

import { BoundedBytes } from '#lib/archive/bounded-bytes.ts';

async function pour(bytes: BoundedBytes, parts: readonly Uint8Array[]): Promise<number> {
  const writer = bytes.writable.getWriter();
  let written = 0;
  try {
    for (const part of parts) {
      await writer.write(part);
      written += 1;
    }
    await writer.close();
  } catch {
    // Told below.
  }
  return written;
}

const part = (length: number) => new Uint8Array(length).fill(7);

describe('bytes with a limit', () => {
  test('come in one piece, up to the limit itself', async () => {
    const bytes = new BoundedBytes(5);
    expect(await pour(bytes, [part(2), part(3)])).toBe(2);
    expect([bytes.isOver, [...bytes.take()]]).toEqual([false, [7, 7, 7, 7, 7]]);
  });

  test('end where there are more, and nothing of them is kept', async () => {
    const bytes = new BoundedBytes(5);
    expect(await pour(bytes, [part(3), part(3), part(3)]), 'the rest is not asked for').toBe(1);
    expect([bytes.isOver, bytes.take().length]).toEqual([true, 0]);
  });

  test('are its own: the writer may use its buffer again', async () => {
    const bytes = new BoundedBytes(4);
    const buffer = part(2);
    const writer = bytes.writable.getWriter();
    await writer.write(buffer);
    buffer.fill(1);
    await writer.write(buffer);
    expect([...bytes.take()]).toEqual([7, 7, 1, 1]);
  });
});
