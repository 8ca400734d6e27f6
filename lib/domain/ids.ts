import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * Content-addressed ids: the same content has the same id on every machine, so that libraries join by set union.
 * A synchronous hash from a library, because WebCrypto's is asynchronous and IndexedDB transactions do not wait.
 * 128 bits of SHA-256 in hex: collisions among 10^10 records are below 10^-18.
 */
export type CaptureId = string & { readonly brand: 'capture' };
export type ArticleId = string & { readonly brand: 'article' };
export type StatementId = string & { readonly brand: 'statement' };
export type EntityId = string & { readonly brand: 'entity' };
export type EdgeId = string & { readonly brand: 'edge' };
export type DecisionId = string & { readonly brand: 'decision' };

const encoder = new TextEncoder();
/** Short contents are spelled out in here: a fresh array for each costs as much as the hash. */
const scratch = new Uint8Array(1 << 12);

/** Hash of a list of parts; JSON keeps `['ab', 'c']` and `['a', 'bc']` apart, and lone surrogates from what replaces them. */
export function hashOf(...parts: readonly unknown[]): string {
  return hashOfJson(JSON.stringify(parts));
}

/** The same for parts that are spelled out as JSON already. */
export function hashOfJson(content: string): string {
  const bytes =
    content.length * 3 <= scratch.length
      ? scratch.subarray(0, encoder.encodeInto(content, scratch).written)
      : encoder.encode(content);
  return bytesToHex(sha256(bytes).subarray(0, 16));
}
