import type { Doc, DraftMention, FoundPost } from '#lib/extract/doc.ts';
import { bodyEntity } from '#lib/extract/resolve/entities.ts';

/**
 * The body of the post printed before a name, else of the one that the article printed before it last, as a mention of its own;
 * null where none is printed.
 */
export function bodyOfPost(doc: Doc, person: DraftMention | undefined): DraftMention | null {
  if (!person) return null;
  const isBefore = (p: FoundPost) => p.printed.start < p.person.start && p.modality === 'asserted';
  const post =
    doc.posts.findLast((p) => p.person.start === person.start && isBefore(p)) ??
    doc.posts.findLast(
      (p) => p.person.name === person.entity.name && p.person.end <= person.start && isBefore(p),
    );
  if (!post) return null;
  const { start, end } = post.body.range ?? post.printed;
  return { start, end, entity: bodyEntity(doc, post.body), found: null };
}
