import { expect, test } from 'vitest';

import { linksOf, readText } from './open-extractor.ts';

/** What a later clause or a word for short says of a body, a paper or a group that the article has named. */
test.each<[string, string, string, string[]]>([
  [
    'to whom a house belongs, in a later clause',
    'partOf',
    '11月12日，梁平柚产业技术研究院揭牌成立，该院由西南大学和梁平区政府共建，挂靠梁平区农业农村委。',
    ['梁平柚产业技术研究院 > 梁平区农业农村委'],
  ],
  [
    'where a school lies, in a later clause',
    'locatedIn',
    '石河子大学是国家“双一流”建设高校，隶属新疆生产建设兵团，校址位于石河子市。',
    ['石河子大学 > 石河子市'],
  ],
  [
    'a paper said for short, and who takes part in it',
    'authoredBy',
    '国家标准化管理委员会发布《热轧汽车用钢板》国家标准。该标准由本溪钢铁集团牵头起草，东北大学参与编制。',
    ['热轧汽车用钢板 > 东北大学', '热轧汽车用钢板 > 国家标准化管理委员会', '热轧汽车用钢板 > 本溪钢铁集团'],
  ],
  [
    'units of an association whose session is told of',
    'memberOf',
    '陇南市油橄榄协会第三届会员代表大会召开。大会选举赵海云为会长，陇锦园公司、奥林油橄榄科技公司等15家企业当选理事单位。',
    ['奥林油橄榄科技公司 > 陇南市油橄榄协会', '陇锦园公司 > 陇南市油橄榄协会'],
  ],
  [
    'each member of a group with what he is',
    'memberOf',
    '永州市农业科学院专家组由研究员罗志强、副研究员蒋春燕和农艺师谭小明三人组成。',
    ['罗志强 > 永州市农业科学院专家组', '蒋春燕 > 永州市农业科学院专家组', '谭小明 > 永州市农业科学院专家组'],
  ],
  [
    'who resigns, and who is replaced',
    'holdsPost',
    '宁德时代新能源公司公告称，副总经理谭立斌因个人原因辞职，冯春艳女士接替郑舒担任财务总监。',
    [
      '冯春艳 > 财务总监 > 宁德时代新能源公司',
      '谭立斌 > 副总经理 > 宁德时代新能源公司',
      '郑舒 > 财务总监 > 宁德时代新能源公司',
    ],
  ],
  [
    'an office in another clause',
    'holdsPost',
    '湖南东亿电气股份有限公司董事长姜顺平是省人大代表，也是邵东市打火机行业协会会长。',
    [
      '姜顺平 > 代表 > 湖南省人大',
      '姜顺平 > 会长 > 邵东市打火机行业协会',
      '姜顺平 > 董事长 > 湖南东亿电气股份有限公司',
    ],
  ],
])('%s', (_what, kind, text, expected) => {
  expect(linksOf(readText(text), kind)).toEqual(expected);
});
