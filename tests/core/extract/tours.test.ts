import { expect, test } from 'vitest';

import { linksOf, readText } from './open-extractor.ts';

/** Where somebody has been, by the form of the sentence that says so. */
test.each<[string, string, string, string[]]>([
  [
    'a stop that speaks for itself',
    'inspects',
    '襄阳市委书记陈明远到房县调研。在湖北楚源科技有限公司，陈明远叮嘱企业负责人要守住安全底线。',
    ['陈明远 > 房县', '陈明远 > 湖北楚源科技有限公司'],
  ],
  [
    'the first of a row has no name that is known',
    'inspects',
    '省长张国安一行实地察看了两处厂房、湖北齐星集团有限公司和广水市人民医院。',
    ['张国安 > 广水市人民医院', '张国安 > 湖北齐星集团有限公司'],
  ],
  ['kinds of stops are none', 'inspects', '省长张国安深入田间地头、企业、社区和科学实验室调研。', []],
  [
    'what is said of a stop before its name',
    'inspects',
    '省长张国安在随县调研。在有着千年历史的洛阳镇胡家河村，他走进村民家，问收入、看伙食。',
    ['张国安 > 洛阳镇', '张国安 > 胡家河村', '张国安 > 随县'],
  ],
  [
    'a scene',
    'inspects',
    '省长张国安在随县调研。洛阳镇胡家河村的大棚里灯火通明，张国安向菜农问品种、问销路。',
    ['张国安 > 洛阳镇', '张国安 > 胡家河村', '张国安 > 随县'],
  ],
  [
    'a scene over a link',
    'inspects',
    '省长张国安以视频方式慰问。洛阳镇胡家河村的大棚里灯火通明，张国安向菜农问品种。',
    [],
  ],
  [
    'where a sentence is set',
    'locatedIn',
    '在竹山县，王立群察看了上庸古镇、竹山县人民医院。',
    ['上庸古镇 > 竹山县', '竹山县人民医院 > 竹山县'],
  ],
  ['whose people are visited', 'inspects', '王立群看望了在房县的襄阳市政协干部。', []],
  ['without a stop', 'inspects', '省长张国安马不停蹄赶到房县，实地调研企业。', ['张国安 > 房县']],
  [
    'a row of towns',
    'locatedIn',
    '房县红塔镇古荣村、土城镇措昂村的葡萄熟了。',
    ['古荣村 > 红塔镇', '土城镇 > 房县', '措昂村 > 土城镇', '红塔镇 > 房县'],
  ],
  [
    'several venues',
    'locatedIn',
    '省教育厅在房县、竹山县开展“同城童心”行动。',
    ['同城童心 > 房县', '同城童心 > 竹山县'],
  ],
])('%s: %s', (_form, kind, text, links) => {
  expect(linksOf(readText(text, { region: '42' }), kind)).toEqual(links);
});
