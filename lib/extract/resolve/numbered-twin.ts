import type { Doc, FoundInitiative } from '#lib/extract/doc.ts';

const count =
  /^(?:\d{4}年?)?(?:中国·?|全国)?第[一二三四五六七八九十百\d]{1,4}届(?:[（(]\d{4}[）)])?|^\d{4}年?(?!\d)/u;
/** Kinds of events, and the name of none. */
const isKind =
  /^(?:[\u4e00-\u9fff]{0,2}(?:大会|会议|活动|论坛|仪式|运动会|博览会|交易会|座谈会|发布会|全会|年会)|.{0,3})$/u;

/**
 * 梨花节 in the headline beside 第十一届梨花节: the one event of the article that is called so and numbered. Undefined where none is, or
 * where two of the series are named.
 */
export function numberedTwin(doc: Doc, found: FoundInitiative): FoundInitiative | undefined {
  const name = plain(found.name);
  if (!isEvent(found) || count.test(name) || isKind.test(name)) return undefined;
  const numbered = doc.initiatives.filter(
    (one) =>
      isEvent(one) &&
      plain(one.name).endsWith(name) &&
      plain(one.name).replace(count, '') === name &&
      plain(one.name) !== name,
  );
  const [only] = numbered;
  return numbered.every((one) => plain(one.name) === plain(only?.name ?? '')) ? only : undefined;
}

function isEvent({ type }: FoundInitiative): boolean {
  return type === 'meeting' || type === 'campaign' || type === 'brand';
}

function plain(name: string): string {
  return name.replace(/[\n“”]/gu, '');
}
