import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundInitiative } from '#lib/extract/doc.ts';
import { initiative } from './found.ts';

/** 世界水日, 中国航天日, 全国生态日: days, weeks and months that somebody has named for a cause. */
const observance =
  /(?:中国|世界|国际|全国|联合国)(?!的|各|人民|共产|政府|在|于|将|已|今|有|地区|市场|多|首|[\u4e00-\u9fff]{0,8}[近今昨明当次末单双一二三四五六七八九十几两多每这那同该本上下])[\u4e00-\u9fff]{1,8}?(?:日|宣传周|活动周|宣传月|活动月)(?=[，。、”；）\s]|$|主场|主题|活动|宣传|系列|当天|到来|来临|之际|前夕|前后|期间|庆祝|纪念|启动|暨|来了|是|的主题)/gu;
const otherWord =
  /(?:生日|节日|假日|工作日|交易日|时日|往日|整日|终日|全日|平日|旧日|抗日|对日|驻日|访日|赴日|日日|月日|周日|至日)$/u;

export function observances(doc: Doc): FoundInitiative[] {
  return matchesIn(doc.lexical, observance).flatMap(({ index: start, 0: name }) => {
    const isWord = otherWord.test(name) || /[和与及在将被把对从了是为]/u.test(name.slice(2));
    return isWord
      ? []
      : [initiative(doc, start, start + name.length, 'initiative.observance', 6.3, 'campaign')];
  });
}
