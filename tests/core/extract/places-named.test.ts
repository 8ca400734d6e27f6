import { expect, test } from 'vitest';

import { namesOf, readText } from './open-extractor.ts';

const places = (text: string, region = '42') => namesOf(readText(text, { region }), 'place');

test.each([
  ['a bridge where a clause begins', '线路全长三十公里，宋家河特大桥主跨百米。', '宋家河特大桥'],
  ['a part of a park, behind the park', '在神农架国家公园青石片区，王志刚听取汇报。', '青石片区'],
  ['a hall of a campus', '活动在坞城校区明德会堂举行。', '明德会堂'],
  ['what is being built', '加快建设凯南新城等重点项目。', '凯南新城'],
  ['a graveyard', '考古队宣布宋家湖墓地发掘结束。', '宋家湖墓地'],
  ['a road with a number', '来信请寄长沙市岳华北路3号。', '岳华北路'],
  ['a station by its side of the town', '王志刚来到呼和浩特东站检查。', '呼和浩特东站'],
  ['a river in a row with one that is known', '加强长江、青弋江、汉江的补偿机制。', '青弋江'],
  ['a town abroad', '以军在加沙地带南部汗尤尼斯展开行动。', '汗尤尼斯'],
  ['a town of Taiwan by itself', '鹿港鎮昨日舉行龍舟賽。', '鹿港鎮'],
  ['a hamlet', '规岩屯那三公里路还没修通。', '规岩屯'],
  ['a lighthouse', '红石岛灯塔建成百年。', '红石岛灯塔'],
  ['a village whose name begins like a word that joins', '五台县白岩镇和胜村药材园开工。', '和胜村'],
  ['a village before what lies in it', '五台县白岩镇青岭村稻蟹共养示范区开工。', '青岭村'],
  ['a short prefecture behind where somebody is from', '艾娜来自德宏，是大学生。', '德宏傣族景颇族自治州'],
  ['a gate in a row of ports', '他走访友谊关、东兴、水口等口岸。', '水口'],
  ['a quarter of Hong Kong that is a word elsewhere', '香港市民在沙田海濱散步。', '沙田'],
  ['a quarter of Macau', '黑沙環一帶水浸。', '黑沙環'],
  ['a line by the characters of its ends', '西延高铁本月开通。', '西延高铁'],
  ['a sight', '游客走进颐和园。', '颐和园'],
  ['a harbour in a port', '船只停靠宁波舟山港穿山港区。', '舟山港穿山港区'],
  ['a hotel where something happens', '签约仪式在大冶国际大酒店举行。', '大冶国际大酒店'],
  ['a museum that is the end of a tour', '《秋水》将赴黄石大剧院、大冶青铜博物馆巡演。', '大冶青铜博物馆'],
  ['a museum with its own name behind its town', '在武汉黄石市青铜器博物馆参观。', '青铜器博物馆'],
  ['a station of a town, behind the railway', '中国铁路武汉局集团有限公司黄石站增开列车。', '黄石站'],
  ['a marina', '比赛在黄石雁归湾帆船港落幕。', '雁归湾帆船港'],
  ['a hotel behind its district', '会议在哈尔滨松北云杉大酒店召开。', '云杉大酒店'],
  ['a line of a city by its number', '青岛地铁9号线开通。', '青岛地铁9号线'],
  ['a stop on a line', '济青高铁红柳站动工。', '红柳站'],
  ['what a bay has under it', '胶州湾第二海底隧道加快建设。', '胶州湾第二海底隧道'],
  ['a cave that bears its county', '毕节市织金洞景区迎来游客。', '织金洞景区'],
  ['a city of science on a bay', '三亚崖州湾科技城签约。', '崖州湾科技城'],
  ['a township of a people', '他到昌都市芒康县盐泉纳西民族乡看望群众。', '盐泉纳西民族乡'],
  ['a street behind a district', '他走过太原市万柏林区长桥西街、晋阳湖公园。', '长桥西街'],
  ['a service area', '京港澳高速鹤壁服务区恢复通行。', '鹤壁服务区'],
  ['a region of a province', '赴渝东北调研。', '渝东北'],
  ['a name that begins with a number', '比赛在黄石八音湾帆船港落幕。', '八音湾帆船港'],
  ['a guest house that bears a river', '市长在长江迎宾馆会见客人。', '长江迎宾馆'],
  ['a port of a city', '货物从深圳港发出。', '深圳港'],
  ['a stop that is set up on the way', '线路途中设青山北站、永川南站。', '永川南站'],
  ['a bridge behind which works it is', '线路跨越沱江，控制性工程临港长江大桥已建成。', '临港长江大桥'],
  [
    'a township of a people where something is done',
    '大兴安岭根河市在白露俄罗斯族民族乡签约。',
    '白露俄罗斯族民族乡',
  ],
  ['a cave in a town', '队伍到达阿里河镇拓跋洞。', '拓跋洞'],
  ['a lake in a row of towns', '陈巴尔虎旗巴彦库仁镇、呼和泊尔湖和满洲里市接入线路。', '呼和泊尔湖'],
  ['a port that begins like a country', '满洲里口岸、黑山头口岸运行平稳。', '黑山头口岸'],
  ['a mountain in a row of places', '东递、齐云山、新安江画廊是名片。', '齐云山'],
  ['a zone for what any could be', '互助土族自治县的互助绿色产业园负责人发言。', '互助绿色产业园'],
  ['a circle of two cities', '推动成渝地区双城经济圈建设。', '成渝地区双城经济圈'],
  ['a temple that a piece is about', '作品取材于云栖寺的传说。', '云栖寺'],
  ['a garden somebody walks into', '他走进听雨园、登上望江楼。', '望江楼'],
  ['two short forms that are counted', '安陆、应城两地新投产项目十七个。', '应城市'],
  ['a village before a base in it', '检查组走进大冶市陈贵镇柳河村稻虾基地。', '柳河村'],
  ['a hall on a campus', '大会在明湖校区学术交流中心召开。', '明湖校区学术交流中心'],
  ['a lake behind 好', '县里要依法保护好博斯腾湖。', '博斯腾湖'],
])('%s', (_what, text, name) => {
  expect(places(text)).toContain(name);
});

test.each([
  '冰雪装备产业园区发展很快。',
  '重要枢纽变电站投入使用。',
  '要守好草原，建好家园。',
  '许多景区推出优惠。',
  '惊悉贵国发生地震，深表慰问。',
  '冷空气影响中东部地区。',
  '他接过两国元首的贺信。',
])('says of which kind, and names nothing: %s', (text) => {
  expect(places(text)).toEqual([]);
});

test('a short form in a row with units of its prefecture names the unit', () => {
  expect(places('西昌、木里、盐源、冕宁等重点县开展巡护。', '51')).toEqual(
    ['冕宁县', '木里藏族自治县', '盐源县', '西昌市'].sort(),
  );
  expect(places('大家追求安定、团结。', '62')).toEqual([]);
});

test('where somebody is from, in the paper of the province', () => {
  expect(places('霞浦人王志刚从前养鱼。', '35')).toEqual(['霞浦县']);
});

test('a museum that acts, or has a head, is a body wherever it is named', () => {
  const said = readText('大冶市博物馆馆长贺立平说，展览在大冶市博物馆举行。', { region: '42' });
  expect(namesOf(said, 'organization')).toContain('大冶市博物馆');
  expect(namesOf(said, 'place')).toEqual([]);
});

test('a word that only holds the name of a town', () => {
  expect(places('全县隆重庆祝丰收。')).toEqual([]);
});

test.each(['全市有40余座水库超汛限。', '沿海25座灯塔已经装好。', '太阳落进海里。'])(
  'no place: %s',
  (text) => {
    expect(places(text)).toEqual([]);
  },
);
