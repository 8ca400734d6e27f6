import { expect, test } from 'vitest';

import { linksOf, readText } from './open-extractor.ts';

/** Who is said to be linked to what, of one kind, in one or two sentences of each form the press has for it. */
test.each<[string, string, string, string[]]>([
  [
    'hosts in a row',
    'cooperatesWith',
    '大会由省科技厅、武汉大学、宜昌市人民政府共同主办。',
    ['湖北省科技厅 > 武汉大学', '湖北省科技厅 > 宜昌市人民政府'],
  ],
  [
    'with whom a row of bodies is joined by another, and not with each other',
    'cooperatesWith',
    '远山集团已与武汉大学、宜昌市工信局共建实验室。',
    ['远山集团 > 宜昌市工信局', '远山集团 > 武汉大学'],
  ],
  [
    'what is announced',
    'runs',
    '宜昌市工信局将于下月举办“江上云”创新大赛。',
    ['宜昌市工信局 > “江上云”创新大赛'],
  ],
  ['a town that has a school at its centre', 'partOf', '王志刚把积蓄捐给大冶市山口镇中心小学。', []],
  [
    'an honour that a region gives',
    'memberOf',
    '王志刚荣获重庆五一劳动奖章。',
    ['王志刚 > 重庆五一劳动奖章'],
  ],
  ['what two sign', 'cooperatesWith', '远山集团日前与武汉大学签署战略合作协议。', ['远山集团 > 武汉大学']],
  [
    'a later clause',
    'cooperatesWith',
    '去年，宜昌市工信局实施提质工程，还与武汉大学共建实验室。',
    ['宜昌市工信局 > 武汉大学'],
  ],
  [
    'those who sign for their bodies',
    'cooperatesWith',
    '湖北省气象局局长王志刚与湖南省气象局局长李大山代表双方签署《联防协议》。',
    ['湖北省气象局 > 湖南省气象局'],
  ],
  [
    'what belongs to a group',
    'partOf',
    '远山集团旗下大冶市远山建筑有限公司昨日开业。',
    ['大冶市远山建筑有限公司 > 远山集团'],
  ],
  ['whose it is', 'partOf', '江城水利研究院隶属于湖北省水利厅。', ['江城水利研究院 > 湖北省水利厅']],
  [
    'a paper that is signed for two',
    'authoredBy',
    '湖北省气象局局长王志刚与湖南省气象局局长李大山代表双方签署《江汉暴雨联防协议》。',
    ['江汉暴雨联防协议 > 湖北省气象局', '江汉暴雨联防协议 > 湖南省气象局'],
  ],
  [
    'what the body of a speaker will do',
    'runs',
    '宜昌市工信局局长王志刚介绍，下半年将组织“江上云”行动。',
    ['宜昌市工信局 > 江上云'],
  ],
  [
    'a paper whose title says who issues it',
    'authoredBy',
    '《湖北省人民政府关于加强水库管理的意见》已经公布。',
    ['湖北省人民政府关于加强水库管理的意见 > 湖北省人民政府'],
  ],
  [
    'him whom the sentence before is about',
    'inspects',
    '王志刚到大冶市调研。\n在黄石市，王志刚走进武汉大学。他说，要把事办好，让大家满意。在宜昌市远安县，他来到农户家中，询问收成。',
    ['王志刚 > 大冶市', '王志刚 > 宜昌市', '王志刚 > 武汉大学', '王志刚 > 黄石市', '王志刚 > 远安县'],
  ],
  ['a brand of a county', 'locatedIn', '大冶市“江上月”品牌走红。', ['江上月 > 大冶市']],
  [
    'a body that is founded somewhere',
    'locatedIn',
    '远山集团与武汉大学在大冶市共建“江上联合实验室”。',
    ['江上联合实验室 > 大冶市'],
  ],
  [
    'villages in a row',
    'locatedIn',
    '王志刚走进大冶市焦家村、刘家畈村。',
    ['焦家村 > 大冶市', '刘家畈村 > 大冶市'],
  ],
  [
    'two pairs of bodies that sign',
    'cooperatesWith',
    '武汉大学与宜昌市工信局、远山集团与宜昌市公安局签署合作备忘录。',
    ['武汉大学 > 宜昌市工信局', '远山集团 > 宜昌市公安局'],
  ],
  [
    'who leads what others build',
    'runs',
    '由宜昌市工信局牵头，武汉大学、远山集团共同建设的“江上云”数据平台在宜昌上线。',
    ['宜昌市工信局 > “江上云”数据平台', '武汉大学 > “江上云”数据平台', '远山集团 > “江上云”数据平台'],
  ],
  [
    'a name in quotation marks that several have made',
    'runs',
    '其中，“江上云”由宜昌市工信局、远山网络、武汉大学联合开发。',
    ['宜昌市工信局 > 江上云', '武汉大学 > 江上云'],
  ],
  [
    'a museum that acts',
    'cooperatesWith',
    '展览由省文物局指导，河姆渡博物馆、良渚博物院联合主办。',
    ['河姆渡博物馆 > 良渚博物院'],
  ],
  ['who gives an honour does not bear it', 'memberOf', '今年5月，他被宜昌市总工会授予“江城工匠”称号。', []],
  [
    'a paper that two sign',
    'authoredBy',
    '湖北省气象局与湖南省气象局签署《江汉暴雨联防协议》。',
    ['江汉暴雨联防协议 > 湖北省气象局', '江汉暴雨联防协议 > 湖南省气象局'],
  ],
  [
    'the works of somebody',
    'authoredBy',
    '王志刚同志是著名专家，主持多项研究，著有《水稻四十年》。',
    ['水稻四十年 > 王志刚'],
  ],
  ['a talk', 'authoredBy', '武汉大学研究员王志刚作《长江与未来》主题演讲。', ['长江与未来 > 王志刚']],
  [
    'an assembly that passes',
    'authoredBy',
    '《湖北省养老条例》由省人大常委会审议通过。',
    ['湖北省养老条例 > 湖北省人大常委会'],
  ],
  [
    'the group whose leader was named',
    'inspects',
    '副省长王志刚率调研组赴宜昌市开展调研。调研组先后前往秭归县、远安县。',
    ['王志刚 > 宜昌市', '王志刚 > 秭归县', '王志刚 > 远安县'],
  ],
  [
    'the work that is looked at',
    'inspects',
    '副省长王志刚到宜昌市夷陵区调研防汛工作。',
    ['王志刚 > 夷陵区', '王志刚 > 宜昌市'],
  ],
  ['work is no visit', 'inspects', '王志刚到宜昌市工作。', []],
  [
    'said at a meeting',
    'speaksAt',
    '省长王志刚在全省教育大会上强调，要办好教育。',
    ['王志刚 > 全省教育大会'],
  ],
  [
    'two meetings',
    'attends',
    '王志刚出席第三届长江论坛、第五届三峡峰会。',
    ['王志刚 > 第三届长江论坛', '王志刚 > 第五届三峡峰会'],
  ],
  [
    'who opens it',
    'attends',
    '第九届中国武汉光电子博览会开幕。省委书记王志刚宣布开幕。',
    ['王志刚 > 第九届中国武汉光电子博览会'],
  ],
  [
    'who came there',
    'attends',
    '在“扬帆”退役军人专场招聘会上，副市长王志刚到现场巡馆。',
    ['王志刚 > “扬帆”退役军人专场招聘会'],
  ],
  [
    'a list below',
    'memberOf',
    '“荆楚工匠”名单公布。他们是：王志刚、李大山、赵立新。',
    ['李大山 > “荆楚工匠”名单', '王志刚 > “荆楚工匠”名单', '赵立新 > “荆楚工匠”名单'],
  ],
  [
    'an honour before a name',
    'memberOf',
    '全国劳动模范、教师王志刚走进社区宣讲。',
    ['王志刚 > 全国劳动模范'],
  ],
  [
    'an office of a department',
    'partOf',
    '省民政厅社会事务处负责人王志刚到场。',
    ['湖北省民政厅社会事务处 > 湖北省民政厅'],
  ],
  [
    'a row that acts as three',
    'cooperatesWith',
    '6月6日，长河引航中心、武汉海事法院、湖北海事局三方在武汉市举行框架协议签约仪式。',
    ['长河引航中心 > 武汉海事法院', '长河引航中心 > 湖北省海事局'],
  ],
  [
    'two bodies with a third',
    'cooperatesWith',
    '远山集团、江城银行股份有限公司同武汉大学就数据平台开发达成合作意向。',
    ['江城银行股份有限公司 > 武汉大学', '远山集团 > 武汉大学'],
  ],
  [
    'talks of two office-holders after which both sides sign',
    'cooperatesWith',
    '湖北省气象局局长王志刚同湖南省气象局局长李大山举行会谈，双方签署了年度合作计划。',
    ['湖北省气象局 > 湖南省气象局'],
  ],
  [
    'a town abroad behind its state',
    'cooperatesWith',
    '武汉市与哈萨克斯坦阿拉木图市签署建立友好城市关系备忘录。',
    ['武汉市 > 阿拉木图市'],
  ],
  [
    'who is named with those who are not',
    'attends',
    '9日，武汉市人大常委会第三次会议召开。副市长王志刚，市人民检察院负责人，部分市人大代表列席会议。',
    ['王志刚 > 武汉市人大常委会第三次会议'],
  ],
  [
    'who speaks behind those without a name',
    'speaksAt',
    '9日，全省种业工作推进会在武汉召开。会上，宜昌市、黄石市主要负责同志和省种子管理局局长王志刚作交流发言。',
    ['王志刚 > 全省种业工作推进会'],
  ],
  [
    'who starts it together',
    'attends',
    '第九届中国武汉光电子博览会开幕。副市长王志刚、省科技厅副厅长李大山等嘉宾共同按下启动键。',
    ['李大山 > 第九届中国武汉光电子博览会', '王志刚 > 第九届中国武汉光电子博览会'],
  ],
  [
    'those whom somebody leads',
    'inspects',
    '大冶市人大常委会副主任王志刚率部分市人大代表来到大冶市视察。代表们先后走进远山集团，与职工交流。',
    ['王志刚 > 大冶市', '王志刚 > 远山集团'],
  ],
  [
    'a congress elects in its session',
    'appoints',
    '大冶市第九届人民代表大会第四次会议补选：王志刚为大冶市人民政府市长。',
    ['大冶市人民代表大会 > 市长 > 王志刚'],
  ],
  [
    'what a commission of the party has approved',
    'appoints',
    '日前，中共中央批准：王志刚同志任湖北省委书记。',
    ['中共中央 > 书记 > 王志刚'],
  ],
  [
    'an explanation is given, and nobody says so',
    'says',
    '省长王志刚就有关议题作了说明。市长李大山作总结讲话。局长赵立新作补充发言。',
    [],
  ],
  [
    'a group of discipline is of those who send it',
    'partOf',
    '中央纪委国家监委驻远山钢铁集团有限公司纪检监察组组长王志刚到会。',
    ['中央纪委国家监委驻远山钢铁集团有限公司纪检监察组 > 中央纪委国家监委'],
  ],
  [
    'the day in brackets behind the word for it',
    'authoredBy',
    '宜昌市人民政府今天（8月18日）正式公布《宜昌市港口发展规划》。',
    ['宜昌市港口发展规划 > 宜昌市人民政府'],
  ],
  [
    'those with whom somebody is there',
    'attends',
    '省长王志刚在大冶市同武汉大学校长李大山、教授赵立新共同出席第三届长江论坛。',
    ['李大山 > 第三届长江论坛', '王志刚 > 第三届长江论坛', '赵立新 > 第三届长江论坛'],
  ],
  [
    'both sides, and a long row of what they hold',
    'runs',
    '甲乙双方将在旅游文化年框架下举办交流展演、产业研讨、旅游推介、人力资源培训、学术研究等系列活动，推动交流。“江上云”行动启动。',
    [],
  ],
  [
    'news behind its source',
    'attends',
    '江城网消息（晚间新闻）：省长王志刚17日上午出席第三届长江论坛开幕式并致辞。',
    ['王志刚 > 第三届长江论坛'],
  ],
  ['a source is nobody who acts', 'runs', '人民网消息：正在举行的第三届长江论坛，参展企业增加。', []],
  [
    'who speaks where the article has named no other meeting',
    'speaksAt',
    '纪念李大山诞辰100周年座谈会5日在省城举行。\n省长王志刚在座谈会上缅怀了李大山的一生，强调要学习他的品格。',
    ['王志刚 > 纪念李大山诞辰100周年座谈会'],
  ],
  [
    'whom the clause before is about, beside his companion',
    'attends',
    '访问期间，王志刚走访企业，并与省长李大山共同出席第三届长江论坛。',
    ['李大山 > 第三届长江论坛', '王志刚 > 第三届长江论坛'],
  ],
  ['who of them was where', 'attends', '王志刚、李大山分别参加第三届长江论坛和第五届三峡峰会。', []],
  [
    'who has invited him',
    'attends',
    '省长王志刚离开省城，应宜昌大学校长李大山邀请，赴大冶市出席第三届长江论坛。',
    ['王志刚 > 第三届长江论坛'],
  ],
  ['to whom somebody writes', 'attends', '王志刚复信参加第三届长江论坛的艺术家代表。', []],
  ['a clock', 'runs', '宜昌时间今天上午，在省城举办“江上云”论坛。', []],
  ['who is spoken with', 'attends', '王志刚同出席第三届长江论坛的企业家座谈。', []],
  [
    'a battalion of a brigade without a name',
    'partOf',
    '陆军第七十九集团军某旅防空营营长王志刚到场。',
    ['陆军第七十九集团军某旅防空营 > 陆军第七十九集团军某旅'],
  ],
  [
    'the last stop',
    'inspects',
    '王志刚到大冶市调研。远山集团是王志刚此行的最后一站。',
    ['王志刚 > 大冶市', '王志刚 > 远山集团'],
  ],
  [
    'what the sentence has named before who does it',
    'runs',
    '今年将启动“江上云”行动，省财政安排资金，由宜昌市工信局、宜昌市教育局共同实施。',
    ['宜昌市工信局 > 江上云', '宜昌市教育局 > 江上云'],
  ],
])('%s: %s', (_form, kind, text, links) => {
  expect(linksOf(readText(text, { region: '42' }), kind)).toEqual([...links].sort());
});

test('an honour is not said, and a meeting says nothing where somebody speaks at it', () => {
  expect(linksOf(readText('王志刚荣获“全国劳动模范”称号。'), 'says')).toEqual([]);
  expect(linksOf(readText('省长王志刚在全省教育大会上强调，要办好教育。', { region: '42' }), 'says')).toEqual(
    ['王志刚 > ∅'],
  );
});
