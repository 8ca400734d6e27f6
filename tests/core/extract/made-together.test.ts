import { expect, test } from 'vitest';

import { linksOf, readText } from './open-extractor.ts';

/** Who has made, agreed or engaged, by the form of the sentence that says so. */
test.each<[string, string, string, string[]]>([
  [
    'two who are to make a paper',
    'authoredBy',
    '襄阳市水利局将与襄阳市财政局共同制定《汉江用水指标体系》。',
    ['汉江用水指标体系 > 襄阳市水利局', '汉江用水指标体系 > 襄阳市财政局'],
  ],
  [
    'a later clause',
    'authoredBy',
    '襄阳市政协经济委员会组成调研组，召开座谈会9场，形成《关于茶产业的调研报告》。',
    ['关于茶产业的调研报告 > 襄阳市政协经济委员会'],
  ],
  [
    'another subject in the later clause',
    'authoredBy',
    '襄阳市商会召开会议，国家出台《促进民营经济发展的意见》。',
    [],
  ],
  [
    'who edits a book',
    'authoredBy',
    '襄阳市地方志编纂中心编辑的《汉江志》近日出版。',
    ['汉江志 > 襄阳市地方志编纂中心'],
  ],
  [
    'an index made known',
    'authoredBy',
    '湖北省统计局今天公布，3月湖北物流景气指数为52.4%。',
    ['湖北物流景气指数 > 湖北省统计局'],
  ],
  ['an order', 'authoredBy', '李明远日前签署国务院令，公布《汉江保护条例》。', ['汉江保护条例 > 国务院']],
  [
    'who takes part',
    'cooperatesWith',
    '由湖北省水产研究所牵头、武汉大学和三峡大学参与的科考启动。',
    ['湖北省水产研究所 > 三峡大学', '湖北省水产研究所 > 武汉大学'],
  ],
  [
    'what an office-holder tells of',
    'cooperatesWith',
    '襄阳市林业局局长祁永寿在西安表示，将与陕西省林业局签订备忘录。',
    ['襄阳市林业局 > 陕西省林业局'],
  ],
  [
    'what two have set up works with neither',
    'cooperatesWith',
    '由武汉大学和三峡大学联合组建的汉江研究院今天举办研讨会。',
    ['武汉大学 > 三峡大学'],
  ],
  [
    'whom a body engages',
    'appoints',
    '湖北省作家协会决定聘请张海、李红为驻会顾问。',
    ['湖北省作家协会 > 驻会顾问 > 张海', '湖北省作家协会 > 驻会顾问 > 李红'],
  ],
  ['a wish', 'runs', '湖北省愿与远山集团携手打造零碳材料示范基地。', []],
  ['whom it is going to engage', 'appoints', '湖北省作家协会拟聘请张海为驻会顾问。', []],
])('%s: %s', (_form, kind, text, links) => {
  expect(linksOf(readText(text, { region: '42' }), kind)).toEqual(links);
});
