import type { Doc, DraftMention } from '#lib/extract/doc.ts';
import { bodyEntity } from '#lib/extract/resolve/entities.ts';

/** The body of the post printed before a name, as a mention of its own; null where none is printed. */
export function bodyOfPost(doc: Doc, person: DraftMention | undefined): DraftMention | null {
  const post = doc.posts.find((p) => p.person.start === person?.start && p.printed.start < p.person.start);
  if (!post) return null;
  const { start, end } = post.body.range ?? post.printed;
  return { start, end, entity: bodyEntity(doc, post.body), found: null };
}
