import { describe, expect, test } from 'vitest';

import { namesOf, readText } from './open-extractor.ts';

type Kind = Parameters<typeof namesOf>[1];
const read = (text: string, kind: Kind, region: string | null = null) =>
  namesOf(readText(text, { region }), kind);

describe('people', () => {
  test.each([
    ['before what they tell', '他同种植大户邱玉明聊起了收成。', ['邱玉明']],
    ['before how often', '走访中，搬迁户范秀莲每月的花销他都问到。', ['范秀莲']],
    ['at whose word something begins', '随着县委书记程日新一声令下，挖掘机开动。', ['程日新']],
    ['whose given name ends in a particle', '市委书记孔令则致辞。', ['孔令则']],
    ['whose given name begins with one', '市长幸则安出席。', ['幸则安']],
    ['before 作 and a speech', '项目经理石磊作表态发言。', ['石磊']],
    ['before an adverb and 为', '陈旭和李勇均为第四批航天员。', ['李勇', '陈旭']],
    ['with seldom surnames in a row that is counted', '冶福祥、妥进荣等7人当选委员。', ['冶福祥', '妥进荣']],
    ['of the faiths', '市佛教协会会长印慈，以及各界代表出席。', ['印慈']],
    ['addressed as clergy', '常觉法师、道融长老主持仪式。', ['常觉', '道融']],
    ['who win', '短道赛场，金炅泰获得男子金牌。', ['金炅泰']],
    ['with a seldom surname where a sentence begins', '沃岭松来到大庆石化公司车间。', ['沃岭松']],
    ['of the Yi by the name of a clan', '副州长阿说拉比带队督导。', ['阿说拉比']],
    ['of sounds on both sides of a dot', '古丽扎尔·艾买提在讲台上站了多年。', ['古丽扎尔·艾买提']],
    ['whose name ends before a verb of speech', '全国人大代表库来西·木合买提提出建议。', ['库来西·木合买提']],
  ])('%s', (_what, text, names) => {
    expect(read(text, 'person')).toEqual([...names].sort());
  });

  test.each([
    '立大志、明大德、成大才、担大任，青年当如此。',
    '展品属于宋金元时期的窑口。',
    '要学习总书记关于首都建设的论述。',
    '出水的克拉克瓷盘首次展出。',
    '战洪峰　守家园，干群同心。',
  ])('are nobody: %s', (text) => {
    expect(read(text, 'person')).toEqual([]);
  });
});

describe('bodies', () => {
  test.each([
    ['what a university has in a town', '双方将共建西北师范大学庆阳研究院。', '西北师范大学庆阳研究院'],
    ['those who are sent to help', '浙江省第九批援疆干部联络组到任。', '浙江省第九批援疆干部联络组'],
    ['a unit of the forces in a region', '西藏军区某旅组织考核。', '西藏军区某旅'],
    ['a crew', '神舟二十五号航天员乘组状态良好。', '神舟二十五号航天员乘组'],
    [
      'a committee of experts',
      '长河下游水电工程建设专家咨询委员会成立。',
      '长河下游水电工程建设专家咨询委员会',
    ],
    ['a town without its county', '赛什克乡政府签订责任书。', '赛什克乡政府'],
    ['an organization of the nations', '国际竹藤组织派员参加。', '国际竹藤组织'],
    ['a group of inspection', '国务院安委会综合检查第五组进驻。', '国务院安委会综合检查第五组'],
    ['an organ of a special region', '香港特区立法会通过条例。', '香港特别行政区立法会'],
    [
      'a court of the railway, which is none of the city',
      '上海铁路运输检察院提起公诉。',
      '上海铁路运输检察院',
    ],
    ['an office of the centre in a city', '宁波海事局发布航行通告。', '宁波海事局'],
    ['a court of a zone', '深圳前海合作区人民法院开庭。', '深圳前海合作区人民法院'],
  ])('%s', (_what, text, name) => {
    expect(read(text, 'organization')).toEqual([name]);
  });

  test.each(['他想找本地合作社试种。', '无论公办学校还是民办学校都要办好。', '青年到乡村学校去。'])(
    'are kinds: %s',
    (text) => {
      expect(read(text, 'organization')).toEqual([]);
    },
  );
});

describe('places', () => {
  test.each([
    ['great regions in a row', '黄淮海、西北等地有雨。', ['西北', '黄淮海']],
    ['a base of the revolution', '湘赣苏区的旧址得到修缮。', ['湘赣苏区']],
    ['where capsules land', '飞船将返回东风着陆场。', ['东风着陆场']],
    ['a tomb', '马王堆汉墓出土大量漆器。', ['马王堆汉墓']],
    ['a scenic road', '草原一号旅游公路通车。', ['草原一号旅游公路']],
    ['a stretch of a road', '七里沟路段落石不断。', ['七里沟']],
    ['a line of three ends', '京港澳高速恢复通行。', ['京港澳高速']],
    ['a unit of a foreign town', '俄罗斯库尔斯克州传出爆炸声。', ['俄罗斯', '库尔斯克州']],
    ['units of units abroad', '日本石川县珠洲市地震。', ['日本', '珠洲市', '石川县']],
    [
      'a prefecture by its short name before a site',
      '甘孜州两江口水电站蓄水。',
      ['两江口水电站', '甘孜藏族自治州'],
    ],
    [
      'a village that begins like a state',
      '和静县巴音布鲁克镇巴西里格村转场。',
      ['和静县', '巴西里格村', '巴音布鲁克镇'],
    ],
  ])('%s', (_what, text, names) => {
    expect(read(text, 'place')).toEqual([...names].sort());
  });

  test.each([
    '健身广场、口袋公园一应俱全。',
    '签署互设文化中心文件。',
    '战士在前面蹚路，队伍跟上。',
    '深化瑞中、法中互利合作。',
    '英雄儿女守护大好山河、海岛边疆。',
    '涉及11个乡镇。',
  ])('are none: %s', (text) => {
    expect(read(text, 'place')).toEqual([]);
  });
});

describe('initiatives', () => {
  test.each([
    ['a plan that is called by a figure', '全省实施制造业“2089”行动计划。', ['制造业“2089”行动计划']],
    ['a prize with its grade', '项目获国家技术发明奖二等奖。', ['国家技术发明奖二等奖']],
    ['a title without that word', '12人获全国见义勇为先进分子称号。', ['全国见义勇为先进分子']],
    [
      'titles of a unit in a row',
      '该县入选全国休闲农业重点县、国家乡村振兴示范县。',
      ['全国休闲农业重点县', '国家乡村振兴示范县'],
    ],
    ['a corridor', '沿江文化产业走廊建设提速。', ['沿江文化产业走廊']],
    ['waterworks', '渝东跨江供水工程通水。', ['渝东跨江供水工程']],
    ['works between two places', '陇东—山东±800千伏特高压工程投运。', ['陇东—山东±800千伏特高压工程']],
    ['works with their stage', '川气东送二线工程焊接完工。', ['川气东送二线工程']],
    ['a day for a cause', '国际志愿者日到来之际，活动展开。', ['国际志愿者日']],
    ['a quoted technique', '推广“三段式育秧法”，亩产提高。', ['三段式育秧法']],
    ['trains by where they run', '首趟“陕蒙欧”国际联运班列驶出。', ['陕蒙欧']],
    ['a campaign of a name of its own', '警方开展护校安园行动。', ['护校安园行动']],
    ['laws that are cited', '依据安全生产法、信访工作条例处理。', ['信访工作条例', '安全生产法']],
    ['rules of the party', '违反中国共产党廉洁自律准则。', ['中国共产党廉洁自律准则']],
    ['measures by their number', '各地落实民营经济31条，成效初显。', ['民营经济31条']],
    ['a platform of a province', '浙里办用户再增。', ['浙里办']],
    ['a plan of a town', '会议审议天津市国土空间总体规划。', ['天津市国土空间总体规划']],
    ['an index without its month', '11月份中国物流业景气指数公布。', ['中国物流业景气指数']],
  ])('%s', (_what, text, names) => {
    expect(read(text, 'initiative')).toEqual([...names].sort());
  });

  test.each([
    '要擦亮“金字招牌”，当好“排头兵”。',
    '把“问题清单”变为“成效清单”。',
    '这种做法违反国际法。',
    '采用科学的工作方法、操作方法。',
  ])('are none: %s', (text) => {
    expect(read(text, 'initiative')).toEqual([]);
  });
});
