import type { DraftMention } from '#lib/extract/doc.ts';

/** Papers are issued, not run, unless they are plans that are carried out; fixed wordings are neither. */
export function isRun({ entity }: DraftMention, verb: string): boolean {
  if (entity.type === 'document')
    // 开展森林法执法检查: a law is no undertaking.
    return (
      !/(?:法|条例|规定|决定|意见|细则)$/u.test(entity.name) &&
      /实施|推出|启动|开展|主办|承办|出品|摄制|创排|创演|联合制作/.test(verb)
    );
  return entity.type !== 'phrase' && entity.type !== 'index' && entity.name !== '一带一路';
}
