/**
 * Takes what a zip unpacks, up to a limit: what a zip says of its own sizes is not believed, since a few kilobytes can be
 * made to unpack into gigabytes. Writing beyond the limit fails, which ends the unpacking then and there.
 */
export class BoundedBytes {
  readonly writable: WritableStream<Uint8Array>;
  readonly #parts: Uint8Array[] = [];
  #length = 0;
  #isOver = false;

  constructor(limit: number) {
    this.writable = new WritableStream({
      write: (part) => {
        this.#length += part.byteLength;
        this.#isOver = this.#length > limit;
        if (this.#isOver) {
          this.#parts.length = 0;
          throw new RangeError(`More than ${limit} bytes`);
        }
        // The one who writes may use its buffer again.
        this.#parts.push(part.slice());
      },
    });
  }

  /** More came than is wanted. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** All that came, in one piece; nothing where that was too much. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#isOver ? 0 : this.#length);
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.byteLength;
    }
    return bytes;
  }
}
