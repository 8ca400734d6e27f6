import { describe, expect, test } from 'vitest';

import { linksOf, namesOf, readText } from './open-extractor.ts';

const inner = { region: '15' };

describe('bodies', () => {
  test.each([
    ['region and organ', '自治区能源局印发了通知。', ['内蒙古自治区能源局']],
    [
      'what is joined keeps the region',
      '自治区教育厅、民政厅有关同志说明了做法。',
      ['内蒙古自治区教育厅', '内蒙古自治区民政厅'],
    ],
    ['the centre', '中央网信办、农业农村部近日发布通知。', ['中央网信办', '农业农村部']],
    ['companies by their head', '参观了宁夏云岭新材料有限公司。', ['宁夏云岭新材料有限公司']],
    ['a regiment behind its division', '第七师一二三团的棉田开播。', ['第七师一二三团']],
    ['a unit whose number is left out', '南部战区空军某旅开展训练。', ['南部战区空军某旅']],
    [
      'the company of a region behind its house',
      '国网江西电力和中国银行西宁市分行派人参加。',
      ['中国银行西宁市分行', '国网江西电力'],
    ],
    ['kinds are no names', '公安机关和有关部门正在调查。', []],
    ['level words are no names outside posts', '县委、县政府高度重视。', []],
  ])('%s', (_rule, text, names) => {
    expect(namesOf(readText(text, inner), 'organization')).toEqual([...names].sort());
  });
});

describe('places', () => {
  test('a chain is its levels, each in the one before', () => {
    const reading = readText('调研组来到兴安盟扎赉特旗。', inner);
    expect(namesOf(reading, 'place')).toEqual(['兴安盟', '扎赉特旗']);
    expect(linksOf(reading, 'locatedIn')).toEqual(['扎赉特旗 > 兴安盟']);
    expect(reading.entities.find((e) => e.name === '扎赉特旗')?.code).toBe('152223');
  });

  test.each([
    ['foreign cities', '航线通往曼谷和迪拜。', ['曼谷', '迪拜']],
    ['short forms in a counted row', '活动在鼓楼、台江、仓山三区启动。', ['仓山区', '台江区', '鼓楼区']],
    ['a zone of its city', '队伍到合肥高新区走访。', ['合肥高新区']],
    ['the end of a longer foreign name', '车队驶入哈尤尼斯。', []],
    ['what is done before a place', '车辆离开云岭国际机场。', ['云岭国际机场']],
    ['the head of what bears a name', '游客来到霍尔果斯口岸。', ['霍尔果斯口岸']],
    [
      'a short form cut out of a longer name',
      '风暴逼近马里兰州，队伍驻扎贺兰山东麓。',
      ['贺兰山', '马里兰州'],
    ],
    ['a row of villages', '村干部走访怀远县河溜镇新河村、柳林村。', ['怀远县', '河溜镇', '新河村', '柳林村']],
    ['what bears the name of its town', '游客涌入喀什古城。', ['喀什古城']],
    ['what it is for between the town and the head', '火箭竖立在文昌航天发射场。', ['文昌航天发射场']],
    ['a line by its ends', '渝昆高铁铺轨，已建成投用铁路百余条。', ['渝昆高铁']],
    ['a ship is no city', '西宁舰昨日返航。', []],
    ['people of a city are no city', '他是地道的威尼斯人。', []],
  ])('%s', (_rule, text, names) => {
    expect(namesOf(readText(text, { region: '35' }), 'place')).toEqual([...names].sort());
  });

  test('自治区 in a paper of a province is the one the article is about', () => {
    const text = '新疆维吾尔自治区今天表彰先进。自治区能源局介绍了情况。';
    expect(namesOf(readText(text, { region: '42' }), 'organization')).toEqual(['新疆维吾尔自治区能源局']);
  });

  test('short forms mean the unit they shorten', () => {
    expect(namesOf(readText('会议在呼和浩特召开。'), 'place')).toEqual(['呼和浩特市']);
  });

  test('a city named without its kind is no county of the same name', () => {
    expect(namesOf(readText('代表团抵达乌鲁木齐。'), 'place')).toEqual(['乌鲁木齐市']);
  });

  test('words of direction are no places', () => {
    expect(namesOf(readText('全区、全盟、我区、该县都要落实。', inner), 'place')).toEqual([]);
  });
});

describe('initiatives', () => {
  test.each([
    ['documents lose their marks', '印发《关于推进牧区供水的实施方案》。', ['关于推进牧区供水的实施方案']],
    ['newspapers are no documents', '据《人民日报》报道。', []],
    ['a quoted name with its kind behind it', '深入实施“暖心牧区”行动。', ['暖心牧区']],
    ['irony and metaphor', '让小区由“脏乱差”变“靓”，成为发展的“晴雨表”。', []],
    ['speech', '“我们的日子越来越好了。”他说。', []],
    [
      'meetings keep quotation marks inside',
      '自治区政协召开“建立节水机制”专题协商会。',
      ['“建立节水机制”专题协商会'],
    ],
    ['sessions', '自治区十三届人大四次会议今天开幕。', ['自治区十三届人大四次会议']],
  ])('%s', (_rule, text, names) => {
    expect(namesOf(readText(text, inner), 'initiative')).toEqual([...names].sort());
  });

  test('where somebody went to do it is not who does it', () => {
    const text = '志愿服务队到赤峰市污水处理厂开展“环保进企业”宣讲活动。';
    expect(linksOf(readText(text, inner), 'runs').join()).not.toContain('污水处理厂 >');
  });

  test('an alias holds for its article', () => {
    const reading = readText(
      '2021中国·草原生态发展指数（以下简称“指数”）日前公布。自治区林草局编制该指数。',
      inner,
    );
    const index = reading.entities.find((e) => e.name === '2021中国·草原生态发展指数');
    expect(index?.shortNames).toEqual(['指数']);
    expect(linksOf(reading, 'authoredBy')).toEqual(['2021中国·草原生态发展指数 > 内蒙古自治区林草局']);
  });
});

describe('what sentences say', () => {
  test.each([
    [
      'attends',
      '全区草业发展大会在赤峰举行。自治区副主席张晓明出席会议并讲话。',
      '张晓明 > 全区草业发展大会',
    ],
    [
      'speaksAt',
      '全区草业发展大会在赤峰举行。自治区副主席张晓明出席会议并讲话。',
      '张晓明 > 全区草业发展大会',
    ],
    [
      'presidesOver',
      '全区草业发展大会在赤峰举行。会议由自治区副主席张晓明主持。',
      '张晓明 > 全区草业发展大会',
    ],
    ['inspects', '自治区副主席张晓明深入赤峰市调研。', '张晓明 > 赤峰市'],
    ['inspects', '自治区副主席张晓明到赤峰市松山区等地调研。', '张晓明 > 松山区'],
    [
      'inspects',
      '自治区副主席张晓明到赤峰市调研，先后来到松山区、红山区，详细了解草业发展。',
      '张晓明 > 红山区',
    ],
    ['cooperatesWith', '自治区教育厅、自治区民政厅联合印发通知。', '内蒙古自治区教育厅 > 内蒙古自治区民政厅'],
    ['says', '自治区副主席张晓明强调，要抓紧落实。', '张晓明 > ∅'],
    [
      'succeeds',
      '自治区环境保护厅更名为自治区生态环境厅。',
      '内蒙古自治区环境保护厅 > 内蒙古自治区生态环境厅',
    ],
    ['careerEvent', '原副市长张晓明涉嫌严重违纪违法，目前正接受审查调查。', '张晓明 > ∅'],
    ['attribute', '张晓明同志，男，蒙古族，1970年3月生，内蒙古通辽人。', '张晓明 > ∅'],
    ['appoints', '国务院任免国家工作人员。任命郑国栋为水利部副部长。', '国务院 > 郑国栋'],
    ['removes', '国务院任免国家工作人员。免去郑国栋的水利部副部长职务。', '国务院 > 郑国栋'],
    ['partOf', '自治区政协民族和宗教委员会作了说明。', '内蒙古自治区政协民族和宗教委员会 > 内蒙古自治区政协'],
    ['memberOf', '会议选树宋大志等10名同志为“暖心牧区标兵”。', '宋大志 > 暖心牧区标兵'],
    ['runs', '自治区民政厅启动“暖心牧区”行动。', '内蒙古自治区民政厅 > 暖心牧区'],
  ])('%s', (kind, text, link) => {
    expect(linksOf(readText(text, inner), kind).map((l) => l.replace(/ > 副部长(?= >)/, ''))).toContain(link);
  });
});
