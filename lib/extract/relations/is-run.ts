import type { DraftMention } from '#lib/extract/doc.ts';

/** Papers are issued, not run, unless they are plans that are carried out; fixed wordings are neither. */
export function isRun({ entity }: DraftMention, verb: string): boolean {
  if (entity.type === 'document')
    return /实施|推出|启动|开展|主办|承办|出品|摄制|创排|创演|联合制作/.test(verb);
  return entity.type !== 'phrase' && entity.type !== 'index' && entity.name !== '一带一路';
}
