import { describe, expect, test } from 'vitest';

import { segmentPage } from '#lib/extract/page/segment-page.ts';
import { articleId } from '#lib/text/article-id.ts';

import { extractor, linksOf, namesOf, nowhere, readText } from './open-extractor.ts';

const hubei = { region: '42' };

/** How the press links who and what, a sentence or two of each form. */
test.each<[string, string, string, string[]]>([
  [
    'whom the host met was at it',
    'attends',
    '第九届江汉茶业博览会今天开幕。开幕前，省长王志刚会见了出席博览会的越南农业部副部长阮文安、武汉大学校长李大山，远山集团董事长赵立新等嘉宾。',
    ['李大山 > 第九届江汉茶业博览会', '赵立新 > 第九届江汉茶业博览会', '阮文安 > 第九届江汉茶业博览会'],
  ],
  [
    'a meeting that is held elsewhere',
    'attends',
    '王志刚日前出席在宜昌举行的第九届江汉茶业博览会。',
    ['王志刚 > 第九届江汉茶业博览会'],
  ],
  [
    'in an address',
    'speaksAt',
    '第九届江汉茶业博览会今天开幕。武汉大学校长李大山在致辞中说，要办好茶学专业。',
    ['李大山 > 第九届江汉茶业博览会'],
  ],
  [
    'who reads out a letter and speaks',
    'speaksAt',
    '第九届江汉茶业博览会今天开幕。省长王志刚出席开幕式，宣读李大山主席贺信并致辞。',
    ['王志刚 > 第九届江汉茶业博览会'],
  ],
  [
    'who launches it with whom',
    'runs',
    '宜昌市民政局会同共青团宜昌市委启动“邻里守望”行动。',
    ['共青团宜昌市委 > 邻里守望', '宜昌市民政局 > 邻里守望'],
  ],
  [
    'who resolves and from when it holds',
    'runs',
    '宜昌市公安局、宜昌市民政局联合印发通知，决定自4月1日起至5月31日在全市范围内开展“净空”行动。',
    ['宜昌市公安局 > 净空', '宜昌市民政局 > 净空'],
  ],
  [
    'one event under two names',
    'runs',
    '由宜昌市人民政府主办的“江上云”区域公用品牌发布会暨2027宜昌柑橘文化节今天举行。',
    ['宜昌市人民政府 > “江上云”区域公用品牌发布会暨2027宜昌柑橘文化节'],
  ],
  [
    'the next of a row of counties',
    'locatedIn',
    '宜昌市远安县、兴山县和秭归县遭遇强降雨。',
    ['兴山县 > 宜昌市', '秭归县 > 宜昌市', '远安县 > 宜昌市'],
  ],
  [
    'what stands in the grounds of a town',
    'locatedIn',
    '远安县花林寺镇圩堤内的远山饲料有限公司已经停产。',
    ['花林寺镇 > 远安县', '远山饲料有限公司 > 花林寺镇'],
  ],
  [
    'a venue of a city',
    'locatedIn',
    '第九届江汉茶业博览会在宜昌国际会展体育中心开幕。',
    ['第九届江汉茶业博览会 > 宜昌国际会展体育中心'],
  ],
  [
    'a paper that one learns of',
    'authoredBy',
    '记者从湖北省统计局获悉，《湖北省2026年统计公报》日前发布。',
    ['湖北省2026年统计公报 > 湖北省统计局'],
  ],
  [
    'a paper that an office-holder releases',
    'authoredBy',
    '会上，湖北省水利厅厅长王志刚发布《江汉水网白皮书》。',
    ['江汉水网白皮书 > 湖北省水利厅'],
  ],
  [
    'what the next sentence calls a paper',
    'authoredBy',
    '会上发布《江汉茶业蓝皮书（2026）》。蓝皮书由华中农业大学编写。',
    ['江汉茶业蓝皮书（2026） > 华中农业大学'],
  ],
  [
    'whoever leads a delegation',
    'memberOf',
    '王志刚率湖北省党政代表团赴西藏。',
    ['王志刚 > 湖北省党政代表团'],
  ],
  [
    'of whom the sentence before tells',
    'memberOf',
    '王志刚在山里守了二十年。他先后获得全国五一劳动奖章、全国劳动模范等荣誉。',
    ['王志刚 > 全国五一劳动奖章', '王志刚 > 全国劳动模范'],
  ],
  [
    'bodies on a list',
    'memberOf',
    '湖北省首批“荆楚好粮油”示范企业名单公布，远山集团、江汉粮油有限公司入选。',
    [
      '江汉粮油有限公司 > 湖北省首批“荆楚好粮油”示范企业名单',
      '远山集团 > 湖北省首批“荆楚好粮油”示范企业名单',
    ],
  ],
  [
    'bodies of a group named before',
    'memberOf',
    '王志刚担任宜昌市河湖清淤领导小组组长，市水利局、市财政局为成员单位。',
    ['宜昌市水利局 > 宜昌市河湖清淤领导小组', '宜昌市财政局 > 宜昌市河湖清淤领导小组'],
  ],
  ['who is on a roll of honour', 'memberOf', '王志刚荣登“中国好人榜”。', ['王志刚 > 中国好人榜']],
  [
    'where somebody climbs and looks',
    'inspects',
    '王志刚登上荆江大堤，察看备料情况。王志刚随机抽查了宜昌市第一人民医院。',
    ['王志刚 > 宜昌市第一人民医院', '王志刚 > 荆江大堤'],
  ],
  [
    'bodies that are honoured',
    'memberOf',
    '省政府决定，授予远安县花林寺镇人民政府等60个集体“全省文明单位标兵”称号。',
    ['花林寺镇人民政府 > 全省文明单位标兵'],
  ],
  [
    'an office of the armed forces',
    'partOf',
    '湖北省军区政治工作局今天举行活动。',
    ['湖北省军区政治工作局 > 湖北省军区'],
  ],
  [
    'a delegation goes where its leader does',
    'inspects',
    '7月11日，王志刚率湖北省党政代表团赴西藏山南市调研。在乃东区，代表团考察了湖北援建的山南市第二高级中学。在琼结县，代表团听取了情况介绍。',
    [
      '王志刚 > 乃东区',
      '王志刚 > 山南市',
      '王志刚 > 山南市第二高级中学',
      '王志刚 > 琼结县',
      '王志刚 > 西藏自治区',
    ],
  ],
  [
    'stops with what befell them',
    'inspects',
    '王志刚先后来到受灾最重的远安县花林寺镇，以及远安县人民医院，详细了解救治情况。',
    ['王志刚 > 花林寺镇', '王志刚 > 远安县', '王志刚 > 远安县人民医院'],
  ],
  [
    'what is only announced is marked so',
    'cooperatesWith',
    '宜昌市民政局将联合宜昌市公安局开展排查。',
    ['宜昌市民政局 > 宜昌市公安局'],
  ],
  [
    'with the district, and not with what it lies in',
    'cooperatesWith',
    '远安县与福建省厦门市同安区签订协议。',
    ['远安县 > 同安区'],
  ],
])('%s: %s', (_form, kind, text, links) => {
  expect(linksOf(readText(text, hubei), kind)).toEqual([...links].sort());
});

test('cooperation that is announced is a plan', () => {
  const { statements } = readText('宜昌市民政局将联合宜昌市公安局开展排查。', hubei);
  expect(statements.filter((s) => s.kind === 'cooperatesWith').map((s) => s.qualifiers.modality)).toEqual([
    'planned',
  ]);
});

/** Who holds what, where the chain or the row has a form of its own. */
test.each<[string, string, string[]]>([
  [
    'a word between 、 and the title is of the title',
    '宜昌市统计局党组成员、副局长、新闻发言人王志刚介绍情况。',
    [
      '王志刚 > 党组成员 > 宜昌市统计局',
      '王志刚 > 副局长 > 宜昌市统计局',
      '王志刚 > 新闻发言人 > 宜昌市统计局',
    ],
  ],
  ['a rank is no post', '省军区副政治委员、少将王志刚出席。', ['王志刚 > 副政治委员 > 湖北省军区']],
  [
    'the mayor of the town that the sentence has named',
    '远安县花林寺镇出动机械31台，镇长王志刚说，路通了。',
    ['王志刚 > 镇长 > 花林寺镇人民政府'],
  ],
  ['posted to a village', '花林寺镇古树村驻村第一书记王志刚到场。', ['王志刚 > 驻村第一书记 > 古树村']],
  [
    'the head of a company’s union',
    '远山矿业有限公司工会主席王志刚到场。',
    ['王志刚 > 工会主席 > 远山矿业有限公司'],
  ],
  [
    'a workshop of the house',
    '在远山棉业有限公司，董事长李大山、轧花车间主任王志刚介绍情况。',
    ['李大山 > 董事长 > 远山棉业有限公司', '王志刚 > 轧花车间主任 > 远山棉业有限公司'],
  ],
  [
    'judges are the court’s, a division has its head',
    '免去：\n王志刚的湖北省高级人民法院民事审判第三庭庭长、审判员职务。',
    ['王志刚 > 审判员 > 湖北省高级人民法院', '王志刚 > 庭长 > 湖北省高级人民法院民事审判第三庭'],
  ],
  [
    'below 免去, where nothing parts name and body',
    '免去：\n王志刚同志宜昌市民政局局长职务；\n欧阳雪梅同志宜昌市审计局副局长职务。',
    ['欧阳雪梅 > 副局长 > 宜昌市审计局', '王志刚 > 局长 > 宜昌市民政局'],
  ],
  [
    'an occupation at the body that stands before it',
    '远安县融媒体中心播音员王志刚、宜昌市公共资源仲裁委员会仲裁员李大山参加。',
    ['李大山 > 仲裁员 > 宜昌市公共资源仲裁委员会', '王志刚 > 播音员 > 远安县融媒体中心'],
  ],
  [
    'a row with two posts of a village',
    '谭雪莲（女）远安县花林寺镇古树村党总支书记、村委会主任\n王志刚（苗族）宜昌市中医院护士长',
    ['王志刚 > 护士长 > 宜昌市中医院', '谭雪莲 > 主任 > 古树村村委会', '谭雪莲 > 党总支书记 > 古树村'],
  ],
  [
    'rows with numbers',
    '现予以公示：\n1.王志刚 湖北省中山医院心外科主任\n2.次仁拉姆（藏族） 武汉市红光中学教师',
    ['次仁拉姆 > 教师 > 武汉市红光中学', '王志刚 > 主任 > 湖北省中山医院心外科'],
  ],
  [
    'a post in one of several counties',
    '李大山，男，1981年10月生，汉族，现任远安县委常委，拟任县（区）委副书记。',
    ['李大山 > 副书记 > 县（区）委', '李大山 > 常委 > 远安县委'],
  ],
  [
    'what somebody was all their life',
    '王志刚同志是中共十三大代表，第八届全国人大代表。',
    ['王志刚 > 代表 > 中共十三大', '王志刚 > 代表 > 全国人大'],
  ],
])('%s', (_form, text, links) => {
  expect(linksOf(readText(text, { ...hubei, published: '2027-05-20' }), 'holdsPost')).toEqual(
    [...links].sort(),
  );
});

test.each<[string, string, string[]]>([
  ['behind an age', '72岁的船工王志刚带头签字，66岁的色音巴雅尔老人领唱。', ['王志刚', '色音巴雅尔']],
  ['printed as wide as three characters', '宜昌市委书记成 刚，远安县委书记丰 翔发言。', ['丰翔', '成刚']],
  ['at home', '李大山来到村民武存良家中拉家常。', ['李大山', '武存良']],
  ['before 致辞', '副省长和丽川致开幕词。', ['和丽川']],
  ['a short name from abroad before its title', '他同斯特勒首相举行会晤。', ['斯特勒']],
  ['between the verb and the body', '市政府决定：\n免去何玉清市统计局副局长职务；', ['何玉清']],
  ['a department is nobody', '大赛由区科协、区教育局、团区委联合主办。', []],
])('people %s', (_form, text, names) => {
  expect(namesOf(readText(text, hubei), 'person')).toEqual([...names].sort());
});

test.each<[string, string, string, string[]]>([
  [
    'rivers by what only they have',
    'place',
    '要对沮漳河、清溪水沿岸的养殖场开展排查。',
    ['沮漳河', '清溪水'],
  ],
  ['what flows where', 'place', '污水直排青江。', ['青江']],
  ['waters in general', 'place', '要加强河湖水质监测，管好大江大河干流堤防，治理重要支流。', []],
  [
    'a stretch between two towns',
    'place',
    '依饶高速依兰至集贤段临时封闭。',
    ['依兰县', '依饶高速', '集贤县'],
  ],
  [
    'streets in a row',
    'place',
    '今年将完成桥门街、塔门街、聚珍巷等6条街巷提升。',
    ['塔门街', '桥门街', '聚珍巷'],
  ],
  ['a lane behind its ward', 'place', '鲤城区海滨街道金鱼巷改造了。', ['海滨街道', '金鱼巷', '鲤城区']],
  ['kinds of roads', 'place', '产业路、旅游路建成，大街小巷干净，商业街、步行街升级。', []],
  ['a river that somebody follows', 'place', '他们沿史河而上。', ['史河']],
  ['no town in a comparison', 'place', '农村居民收入增速快于城镇居民。', []],
  ['whoever has written it', 'place', '（记者 岳阳 通讯员 万里）王志刚到会。', []],
  [
    'who is sent',
    'organization',
    '中央第三生态环境保护督察组进驻，湖北省第十批援藏干部中心管理组发言。',
    ['中央第三生态环境保护督察组', '湖北省第十批援藏干部中心管理组'],
  ],
  [
    'the office of a group',
    'organization',
    '国家防汛抗旱总指挥部办公室22日会商。',
    ['国家防汛抗旱总指挥部办公室'],
  ],
  [
    'what they do together is no part of a name',
    'organization',
    '湖北省水利厅、湖北省公安厅交通管理总局联合会商。',
    ['湖北省公安厅交通管理总局', '湖北省水利厅'],
  ],
  [
    'a school of a university',
    'organization',
    '大连理工大学船舶工程学院、兰州大学土木工程与力学学院参加。',
    ['兰州大学土木工程与力学学院', '大连理工大学船舶工程学院'],
  ],
  ['a ship', 'organization', '“宜昌舰”官兵到访。', ['宜昌舰']],
  [
    'a consultative conference',
    'organization',
    '市人大常委会、市政协负责同志到场。',
    ['市人大常委会', '市政协'],
  ],
  ['speech that begins with a name', 'initiative', '王志刚说，“百企联百村”行动见效了。', ['百企联百村']],
  [
    'a row that ends in what all are',
    'initiative',
    '在“跟着诗词游宜昌”“江上看灯”等活动带动下，客流增长。',
    ['江上看灯', '跟着诗词游宜昌'],
  ],
  ['what is unveiled', 'initiative', '两人为“柑橘科技小院”揭牌。', ['柑橘科技小院']],
  ['the event, not the hour it opens', 'initiative', '王志刚出席第三届江汉论坛开幕式。', ['第三届江汉论坛']],
  [
    'one name of two occasions',
    'initiative',
    '今天举行纪念“三八”国际妇女节暨表彰大会。',
    ['纪念“三八”国际妇女节暨表彰大会'],
  ],
  [
    'honours with who gives them',
    'initiative',
    '他被评为湖北省劳动模范、全省优秀共产党员。',
    ['全省优秀共产党员', '湖北省劳动模范'],
  ],
  ['honours in general', 'initiative', '我是劳动模范，也是优秀共产党员。', []],
  ['one of many', 'initiative', '他出席武汉大学一个论坛。', []],
  ['what is tried somewhere', 'initiative', '将在佛山市禅城区、江门市蓬江区先行试点。', []],
])('%s: %s', (_form, kind, text, names) => {
  expect(namesOf(readText(text), kind)).toEqual([...names].sort());
});

describe('lists in a paper', () => {
  const list = `2027年江汉五一劳动奖章和江汉市工人先锋号名单

一、江汉五一劳动奖章
王志刚\u3000江汉电力公司检修分公司班长
阳\u3000春\u3000江汉望江工业集团有限公司高级技师
谭雪莲（女）\u3000远安县花林寺镇古树村党总支书记、村委会主任
二、江汉市工人先锋号
江汉轨道交通四公司环线乘务中心“彩虹”班组
江汉市中药研究院种植研究所
江汉海关所属两路口海关监管五科
江汉市柑橘产业协会技术服务队
以上名单由江汉市总工会于4月28日公布。`;

  test('each row is a line, also where a row is only a body', () => {
    const [article] = segmentPage(list, { published: null, outlet: null, page: null }).articles;
    expect(article?.text.split('\n')).toEqual([
      '一、江汉五一劳动奖章',
      '王志刚 江汉电力公司检修分公司班长',
      '阳春 江汉望江工业集团有限公司高级技师',
      '谭雪莲（女）远安县花林寺镇古树村党总支书记、村委会主任',
      '二、江汉市工人先锋号',
      '江汉轨道交通四公司环线乘务中心“彩虹”班组',
      '江汉市中药研究院种植研究所',
      '江汉海关所属两路口海关监管五科',
      '江汉市柑橘产业协会技术服务队',
      '以上名单由江汉市总工会于4月28日公布。',
    ]);
  });

  test('a line that is nothing but a body is its name', () => {
    const { articles, context } = extractor.segment(list, { published: null, outlet: null, page: null });
    const [article] = articles;
    if (!article) throw new Error('no article');
    const reading = extractor.read({ ...article, id: articleId(article) }, { ...nowhere, ...context });
    expect(namesOf(reading, 'organization')).toEqual(
      expect.arrayContaining([
        '江汉市中药研究院种植研究所',
        '江汉海关所属两路口海关监管五科',
        '江汉轨道交通四公司环线乘务中心“彩虹”班组',
      ]),
    );
  });
});

test.each<[string, string, string, (string | null)[]]>([
  [
    'a day of the dateline’s month',
    '07-30',
    '29日，省民政厅在宜昌市举办“邻里守望”行动。',
    ['07-29', '07-29'],
  ],
  ['a day of the month before', '01-01', '31日，省民政厅在宜昌市举办“邻里守望”行动。', ['12-31', '12-31']],
  ['yesterday', '03-01', '昨天，省民政厅在宜昌市举办“邻里守望”行动。', ['02-28', '02-28']],
  ['how long it holds', '03-01', '省民政厅自4月1日起至5月31日开展“邻里守望”行动。', ['04-01', '05-31']],
])('where only the dateline has a day: %s', (_form, dateline, text, days) => {
  const draft = {
    kicker: [],
    headline: null,
    deck: [],
    byline: [],
    dateline,
    continuedFrom: null,
    continuedOn: null,
    text,
    offsets: [],
  };
  const { statements } = extractor.read({ ...draft, id: articleId(draft) }, { ...nowhere, ...hubei });
  const run = statements.find((s) => s.kind === 'runs');
  expect([run?.eventFrom, run?.eventTo]).toEqual(days);
});
