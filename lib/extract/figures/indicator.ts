import { withoutSpaces } from '#lib/text/without-spaces.ts';

const when =
  '\\d{4}年?[至—-]\\d{4}年|\\d{4}年(?:度|\\d{1,2}月(?:\\d{1,2}日)?|上半年|下半年|前[一二三四]季度|第?[一二三四]季度)?|\\d{1,2}月(?:\\d{1,2}日|份|底|末)?(?:\\d{1,2}时)?|(?:今年|去年|明年|全年|当年)(?:以来|上半年|下半年|前[一二三四]季度|底|年底)?|上半年|下半年|前[一二三四]季度|第?[一二三四]季度|前\\d{1,2}个月|近年来|当[日天月]|昨[日天]|今[日天]|目前|当前|[一二三四五六七八九十两]+年来|(?:建成|投产|达产|建成投产)后|“[一二三四五六七八九十]+五”(?:期间|以来)';
const lead = new RegExp(
  `^(?:[#\\s”“、：:]+|[\\d一二三四五六七八九十]{1,2}[.．、]|其中|同时|此外|另外|截至|到|${when}|末|底|期间|以来|我[省市区县国州盟旗]|全[省市区县国州盟旗镇乡村校厂]|各地|[本该此][\\u4e00-\\u9fff]{0,2}(?:项目|工程|公司|企业|平台|园区|计划|行动|活动|会议|联赛|赛事|比赛)|[本该此][届次案县市区旗镇乡村省州盟厂校园]|[比较](?:以往|过去|此前|往年|原来|之前)的?|已经|已|还|又|将|就|每年|预计(?=将)|介绍|共|(?:事故|火灾|灾害|地震)?(?:已|共)*(?:造成|导致)|了|，)+`,
);
const trail =
  /(?:共同|一共|共计|合计|总计|累计|拥有|折合人民币|人民币|高达|最高可达|最高|最多|增至|升至|降至|增加到|增长到|提高到|扩大到|突破|超过|达到|完成|实现|接近|不足|不到|不低于|大约|分别|依次|平均|仅|逾|超|近|约|达|为|是|有|至|(?<![实应])到|共|已|均|各|只|了|将|可|在|以上|多|计|的|：|\s)+$/;

/**
 * 全省地区生产总值完成 → 地区生产总值: without the time before and the verb of measuring behind. `lexical` is the same
 * words in simplified characters.
 */
export function indicatorOf(printed: string, lexical = printed): string {
  let start = lead.exec(lexical)?.[0].length ?? 0;
  const end = trail.exec(lexical)?.index ?? lexical.length;
  const of = lexical.lastIndexOf('的', end - 1);
  if (of >= start && of < end - 2) start = of + 1;
  return withoutSpaces(printed.slice(start, Math.max(start, end)));
}

/** What is counted, printed behind the counter: 486名〔运动员〕. Empty where nothing or only grammar follows. */
export function countedAfter(words: string): string {
  const age = /^\d+岁(?:以[上下])?的?/.exec(words)?.[0] ?? '';
  return (
    /^[\u4e00-\u9fff“”A-Za-z]{1,12}/
      .exec(words.slice(age.length))?.[0]
      .replace(/(?:[的在于被等与和及同以由将]|参加|参与|前来|来自).*$/, '') ?? ''
  );
}
