import { matchesIn } from '#lib/text/held-words.ts';
import { ownerStart } from './numbered-events.ts';
import type { Doc, FoundInitiative } from '#lib/extract/doc.ts';

const numbered =
  /(?:(?:(?:19|20)\d{2}年?度?)?(?:第[一二三四五六七八九十百\d]+[届季期]|首[届季期])|(?:19|20)\d{2}年?度?)(?:全国|中国|全[省市区县州盟])?“([^“”\n，。；：！？]{2,16}(?:[季节周月赛展秀汇行营杯坛堂话龙]|[^机委协学商工社]会))”(?=[在于将今昨，。、）启开举落正系主活]|$)/gu;

/** 2026年全国|“金秋购物季”: a quotation that says itself what kind of event it is, behind its year or number. */
export function numberedQuotes(doc: Doc): FoundInitiative[] {
  return matchesIn(doc.lexical, numbered).map(({ index, 0: whole, 1: inner }) => {
    const range = {
      start: whole.startsWith('第') || whole.startsWith('首') ? ownerStart(doc, index) : index,
      end: index + whole.length,
    };
    return {
      kind: 'initiative',
      rule: 'initiative.numbered',
      weight: 7.4,
      ...range,
      type: 'meeting',
      name: doc.text.slice(range.start, range.end),
      alias: inner ?? null,
      outer: range,
    };
  });
}
