import { describe, expect, test } from 'vitest';

import { namesOf, readText } from './open-extractor.ts';

const surfaces = (text: string, region: string | null = '15') => {
  const reading = readText(text, { region });
  return reading.mentions
    .filter((m) => reading.entities.find((e) => e.id === m.entity)?.kind === 'organization')
    .map((m) => text.slice(m.start, m.end));
};

describe('templates of region and organ', () => {
  test.each([
    ['a branch of a procuratorate', '兴安盟检察分院', '印发通知。'],
    ['a company with its place in brackets', '远山生物制药（苏州）有限公司', '印发通知。'],
    ['a police station', '泗县公安局云雀派出所', '印发通知。'],
    ['a department of a ministry', '教育部职业能力建设司', '有关负责人到会。'],
    ['the branch before a chain of regions', '中共兰州市城关区委员会', '印发通知。'],
    ['the league spelled whole', '中国共产主义青年团兰州市委员会', '印发通知。'],
    ['the conference spelled whole', '中国人民政治协商会议兰州市城关区委员会', '召开会议。'],
    ['a county of two characters', '中共泗县纪律检查委员会', '印发通知。'],
    ['a committee doubled', '中共泗县县委组织部', '印发通知。'],
    ['an autonomous county without its people', '张家川县人民政府', '印发通知。'],
    ['an office in a government', '泗县人民政府办公室', '印发通知。'],
    ['a department in a committee', '中共泗县委员会统一战线工作部', '印发通知。'],
    ['an assembly is no meeting', '泗县人民代表大会', '听取了报告。'],
    ['a town that no table lists', '泗县云雀镇人民政府', '印发通知。'],
    ['a branch bureau', '重庆市公安局巴南区分局', '印发通知。'],
    ['an office elsewhere', '赤峰市人民政府驻深圳办事处', '举办了活动。'],
    ['the state before its ministry', '中华人民共和国财政部', '印发通知。'],
    ['an outpost of a bureau by its own name', '青石桥派出所', '被评为先进集体。'],
    ['an outpost at the border', '赤岭边境派出所', '被评为先进集体。'],
    ['the centre in the special regions', '外交部驻澳门特派员公署', '举行仪式。'],
  ])('%s', (_rule, name, rest) => {
    expect(surfaces(`昨天，${name}${rest}`)).toEqual([name]);
  });
});

describe('bodies abroad', () => {
  test.each([
    ['an organ of a state', '挪威外交部', '发表声明。'],
    ['a state by one character', '俄财政部', '发表声明。'],
    ['an embassy', '中国驻挪威大使馆', '发布提醒。'],
    ['a government within a state', '美国犹他州政府', '发布消息。'],
    ['a name of unknown words', '挪威海冰观测中心', '发布数据。'],
    ['a part of an international body', '联合国海洋事务协调厅', '发布数据。'],
  ])('%s', (_rule, name, rest) => {
    expect(surfaces(`据报道，${name}${rest}`, null)).toEqual([name]);
  });

  test('the state of one character is spelled out in the canonical name', () => {
    expect(namesOf(readText('俄财政部发表声明。俄罗斯财政部重申立场。'), 'organization')).toEqual([
      '俄罗斯财政部',
    ]);
  });

  test.each([
    ['a title is no organ', '挪威外交大臣表示欢迎。'],
    ['kinds are no names', '挪威多家研究机构和媒体作了报道。'],
    ['a dateline says where the text comes from', '新华社呼和浩特7月3日电　草原进入雨季。'],
  ])('%s', (_rule, text) => {
    expect(surfaces(text, null)).toEqual([]);
  });
});

describe('forces and teams', () => {
  test.each([
    ['a group army', '第九十九集团军', '开展训练。'],
    ['a theatre command', '东部战区', '组织演练。'],
    ['a garrison', '中国人民解放军驻港部队', '举行活动。'],
    ['a team of a region', '内蒙古女子冰壶队', '获得第三名。'],
  ])('%s', (_rule, name, rest) => {
    expect(surfaces(`昨天，${name}${rest}`)).toEqual([name]);
  });

  test('soldiers and team leaders are no bodies', () => {
    expect(surfaces('武警官兵赶到现场，领队介绍了情况。')).toEqual([]);
  });
});

describe('companies', () => {
  test('a clipped name is the company named before', () => {
    const reading = readText('德国北辰汽车集团公布计划。北辰集团将扩大投资。', { region: null });
    expect(namesOf(reading, 'organization')).toEqual(['德国北辰汽车集团']);
  });

  test.each([
    ['what somebody does to a school', '有关部门确认抽查该学校。'],
    ['a kind with its description', '这是一所面向牧民子女的学校。'],
    ['a cluster of centres is none', '赤峰国家数据中心集群开工建设。'],
  ])('%s', (_rule, text) => {
    expect(surfaces(text)).toEqual([]);
  });
});

test('the last body of a text is whole', () => {
  expect(surfaces('甘肃省总工会 甘肃省人力资源和社会保障厅')).toEqual([
    '甘肃省总工会',
    '甘肃省人力资源和社会保障厅',
  ]);
});

test('short and full names of one organ are one', () => {
  const names = (text: string) => namesOf(readText(text, { region: '15' }), 'organization');
  expect(names('最高检印发通知。最高人民检察院负责人到会。')).toEqual(['最高人民检察院']);
  expect(names('自治区政法委、内蒙古自治区党委政法委印发通知。')).toEqual(['内蒙古自治区党委政法委']);
  expect(names('中共内蒙古自治区委员会组织部印发通知。')).toEqual(['内蒙古自治区党委组织部']);
  expect(names('國立臺灣大學校長王志剛到會。')).toEqual(['臺灣大學']);
});

describe('bodies by more forms', () => {
  test.each([
    ['one that belongs to another', '武昌海关所属黄石海关将推行新办法。', ['武昌海关', '黄石海关']],
    [
      'posts at the border',
      '湖北边检总站、黄石出入境边防检查站执勤。',
      ['湖北边检总站', '黄石出入境边防检查站'],
    ],
    ['two that act as one', '他正接受湖北省纪委省监委审查。', ['湖北省纪委省监委']],
    ['who decided, before 会议', '经湖北省纪委常委会会议研究决定。', ['湖北省纪委常委会']],
    ['a part of the armed police', '武警湖北总队政治工作部主任到场。', ['武警湖北总队政治工作部']],
    ['a staff of an army', '战区陆军参谋部训练处参谋到场。', ['战区陆军参谋部训练处']],
    ['a department before a lecturer', '历任长江矿冶学院地质系助教、讲师。', ['长江矿冶学院地质系']],
    [
      'teams that are counted',
      '大冶市陈贵镇金秋秧歌队、还地桥镇老街剧社等九支队伍入选。',
      ['大冶市陈贵镇金秋秧歌队', '还地桥镇老街剧社'],
    ],
    ['an assembly abroad', '应哈萨克斯坦最高会议邀请访问。', ['哈萨克斯坦最高会议']],
    ['a group for a task', '会议决定，成立市民营经济工作专班。', ['市民营经济工作专班']],
    ['a laboratory with its plate', '贺立平为“铜基材料联合实验室”揭牌。', ['铜基材料联合实验室']],
    ['a workshop with a name', '她是“阿朵绣坊”的带头人。', ['阿朵绣坊']],
    [
      'a committee of the conference',
      '听取政协第十四届全国委员会经济委员会的报告。',
      ['政协第十四届全国委员会经济委员会'],
    ],
    ['a name of its own behind a verb', '伤者送往玛利诺医院治疗。', ['玛利诺医院']],
    [
      'lines of collectives, one of which only its town tells',
      '授予：\n湖北长江玻璃研究院原片车间\n黄石市磁湖环卫所夜班清扫组',
      ['湖北长江玻璃研究院原片车间', '黄石市磁湖环卫所夜班清扫组'],
    ],
    [
      'rows of a roll, from the name to the title',
      '名单如下：\n靳卫东 大冶市陈贵镇农机合作社理事长\n贺立平（回族） 阳新县城关镇贺家豆腐坊负责人',
      ['大冶市陈贵镇农机合作社', '阳新县城关镇贺家豆腐坊'],
    ],
    ['a hospital of a town', '阳新县龙港镇中心卫生院院长到会。', ['阳新县龙港镇中心卫生院']],
    ['a bureau of a basin', '水利厅汉水河流域管理局到会。', ['水利厅汉水河流域管理局']],
    ['the end of a body is nobody', '武昌海关所属钱江海关联合执法。', ['武昌海关', '钱江海关']],
    ['a farm between two', '东湖农场、新洲农场、南湖农场要落实。', ['东湖农场', '新洲农场', '南湖农场']],
    ['what is done to a school', '教育部督促流入地学校落实。', ['教育部']],
    ['kinds', '受援学校要跟岗学习，智能工厂下线，打击离岸公司。', []],
    ['words cut in two', '组织村民进行转移，对黑海航运构成威胁，推动中国经济社会发展。', []],
  ])('%s', (_form, text, names) => {
    expect(surfaces(text, '42')).toEqual(names);
  });
});
