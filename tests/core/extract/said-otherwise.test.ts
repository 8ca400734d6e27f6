import { expect, test } from 'vitest';

import { linksOf, readText } from './open-extractor.ts';

/** The same said in another way: one row for each form in which the press tells of a link. */
test.each<[string, string, string, string[]]>([
  [
    "whom a league's session elects",
    'holdsPost',
    '在随后召开的共青团白银市六届一次全会上，周立群当选书记，王晓梅（女，回族）、马德龙当选副书记。',
    [
      '周立群 > 书记 > 共青团白银市委',
      '王晓梅 > 副书记 > 共青团白银市委',
      '马德龙 > 副书记 > 共青团白银市委',
    ],
  ],
  [
    'whom a committee elects that a congress has chosen',
    'holdsPost',
    '在宜宾市妇女第九次代表大会选出的执委会第一次全体会议上，罗敏当选主席，唐静、郑丽当选副主席。',
    ['唐静 > 副主席 > 宜宾市妇联', '罗敏 > 主席 > 宜宾市妇联', '郑丽 > 副主席 > 宜宾市妇联'],
  ],
  [
    'a presidium that is called after its head',
    'holdsPost',
    '大会选举产生了中国曲艺家协会新一届理事会和以刘长河为主席的主席团。',
    ['刘长河 > 主席 > 中国曲艺家协会'],
  ],
  [
    'who is sent by a body that is named behind 受',
    'appoints',
    '受省科技厅选派，赵广志到安乡县黄山头镇南禅湾村任第一书记。',
    ['湖北省科技厅 > 第一书记 > 赵广志'],
  ],
  [
    'who is stationed in a village',
    'holdsPost',
    '2021年7月，南昌海关干部涂建平被派驻修水县黄沙镇汤桥村，担任第一书记兼工作队队长。',
    ['涂建平 > 第一书记 > 汤桥村', '涂建平 > 队长 > 工作队'],
  ],
  [
    'whom an office sends, printed before the village',
    'holdsPost',
    '县水利局派驻龙头村第一书记何伟介绍，村里种了百合。',
    ['何伟 > 第一书记 > 龙头村'],
  ],
  [
    'a seat that is taken away',
    'holdsPost',
    '会议审议通过了关于撤销杨小光、景亚男政协第十四届全国委员会委员资格的决定。',
    ['景亚男 > 委员 > 政协第十四届全国委员会', '杨小光 > 委员 > 政协第十四届全国委员会'],
  ],
  [
    'who says something at a meeting',
    'speaksAt',
    '在当天召开的全省防汛抗旱工作电视电话会议上，省应急管理厅厅长史建平强调，要压实责任。',
    ['史建平 > 全省防汛抗旱工作电视电话会议'],
  ],
  [
    'who tells of the works at a ceremony',
    'speaksAt',
    '墨玉县人民医院卒中中心启动仪式在墨玉县举行。墨玉县人民医院党委书记杨建民、院长吐尔逊·艾力先后介绍中心建设情况。',
    ['吐尔逊·艾力 > 墨玉县人民医院卒中中心启动仪式', '杨建民 > 墨玉县人民医院卒中中心启动仪式'],
  ],
  [
    'what a meeting is told of',
    'speaksAt',
    '全省工会干部培训班在武汉市举行。王志刚介绍了中国共产党二十届三中全会有关情况。',
    [],
  ],
  [
    'many who speak, and how many they are',
    'speaksAt',
    '全市民营经济座谈会举行。安记时尚集团董事局主席丁绍良、匹奥体育用品有限公司总裁许清淡等12位企业家代表先后发言，结合实际谈体会。',
    ['丁绍良 > 全市民营经济座谈会', '许清淡 > 全市民营经济座谈会'],
  ],
  [
    'who reads out what was decided',
    'attends',
    '全市领导干部大会召开。会议在宜昌市举行，省委组织部副部长韩立新宣读了省委决定。',
    ['韩立新 > 全市领导干部大会'],
  ],
  [
    'those who hold talks',
    'attends',
    '国务院副总理何立文与美国财政部长贝森特在瑞士日内瓦出席第三届中美经贸论坛。',
    ['何立文 > 第三届中美经贸论坛', '贝森特 > 第三届中美经贸论坛'],
  ],
  [
    'plain members of a group',
    'memberOf',
    '省委第三巡视组组长马国良、省委巡视工作领导小组成员、省委巡视办主任邓丽华出席会议。',
    ['邓丽华 > 湖北省委巡视工作领导小组'],
  ],
  [
    'honours in a row',
    'memberOf',
    '王秀兰先后获得“全国三八红旗手”“河北省劳动模范”等荣誉称号。',
    ['王秀兰 > 全国三八红旗手', '王秀兰 > 河北省劳动模范'],
  ],
  [
    'by whom an honour is given',
    'memberOf',
    '胡松林退休后办学。2009年，他被文化部授予“中华非遗传承人薪传奖”。',
    ['胡松林 > 中华非遗传承人薪传奖'],
  ],
  [
    'who is chosen for what was made known before',
    'memberOf',
    '中央文明办、民政部近日向社会发布2025“最美志愿者”。何苗、杨帆等10人光荣当选。',
    ['何苗 > 最美志愿者', '杨帆 > 最美志愿者'],
  ],
  [
    'whom a gang is gathered around',
    'memberOf',
    '以张三友、李四喜为首要分子的黑石犯罪集团被依法打掉。',
    ['张三友 > 黑石犯罪集团', '李四喜 > 黑石犯罪集团'],
  ],
  [
    'of whom a crew is made up',
    'memberOf',
    '神舟三十号航天员乘组由航天员周正、吴恒、郑远组成。',
    ['吴恒 > 神舟三十号航天员乘组', '周正 > 神舟三十号航天员乘组', '郑远 > 神舟三十号航天员乘组'],
  ],
  [
    'a member of the group named before',
    'memberOf',
    '县司法局组建“石榴籽普法队”，队员巴德玛把民法典编成歌。',
    ['巴德玛 > 石榴籽普法队'],
  ],
  [
    'where the opening is held',
    'locatedIn',
    '第三届丝路文化艺术节10月8日开幕。开幕式在敦煌大剧院举行，省委书记张永霞宣布开幕。',
    ['第三届丝路文化艺术节 > 敦煌大剧院'],
  ],
  [
    'a comma between a meeting and its place',
    'locatedIn',
    '第十二届国际普洱茶节，10月2日在普洱市开幕。',
    ['第十二届国际普洱茶节 > 普洱市'],
  ],
  [
    'a capital behind its state',
    'locatedIn',
    '非洲国家紧急峰会4日在埃塞俄比亚首都亚的斯亚贝巴闭幕。',
    ['亚的斯亚贝巴 > 埃塞俄比亚', '非洲国家紧急峰会 > 亚的斯亚贝巴'],
  ],
  [
    'a hall whose name begins with its town',
    'locatedIn',
    '遗体告别仪式3日在西安市凤栖山殡仪馆举行，他生前住在西安市。',
    ['凤栖山殡仪馆 > 西安市'],
  ],
  [
    'whose unit the holder of a post is of',
    'partOf',
    '市卫健委下属市疾控中心主任邓海燕介绍了情况。',
    ['市疾控中心 > 市卫健委'],
  ],
  [
    'the nearest of several houses',
    'partOf',
    '武警吉林总队延边支队执勤二大队大队长宫立武带领86名官兵出发。',
    [
      '武警吉林总队延边支队执勤二大队 > 武警吉林总队',
      '武警吉林总队延边支队执勤二大队 > 武警吉林总队延边支队',
    ],
  ],
  [
    'a section that only a post names',
    'partOf',
    '铁岭县医疗保障局待遇审核股股长初晓梅履职不力。',
    ['铁岭县医疗保障局待遇审核股 > 铁岭县医疗保障局'],
  ],
  [
    'the firm that has been named, by its rooms',
    'inspects',
    '浙江禾木智能装备有限公司是国家级专精特新“小巨人”企业。市长陈启元来到公司总装车间、检测中心调研，与工人交流。',
    ['陈启元 > 浙江禾木智能装备有限公司'],
  ],
  [
    'a visit to a disaster',
    'inspects',
    '那曲市委书记敖刘全赶赴尼玛县文部乡指挥救援。',
    ['敖刘全 > 尼玛县', '敖刘全 > 文部乡'],
  ],
  [
    'the meeting that the sentence is about, whatever it names on the way',
    'runs',
    '2025年长江文化论坛在南京市举行。本次论坛主题是“八项工程”实施二十年的回顾，由江苏省委宣传部、江苏省社会科学院共同举办。',
    ['江苏省委宣传部 > 2025年长江文化论坛', '江苏省社会科学院 > 2025年长江文化论坛'],
  ],
  [
    'who leads, and with whom it is held',
    'runs',
    '近日，由宜昌市政协提案委员会牵头，联合远安县政协举办第二届“协商在线”论坛。',
    ['宜昌市政协提案委员会 > 第二届“协商在线”论坛', '远安县政协 > 第二届“协商在线”论坛'],
  ],
  [
    'a paper called by its last word',
    'says',
    '教育部联合国家卫生健康委员会印发《关于进一步加强学校近视防控工作的通知》。《通知》指出，要落实主体责任。',
    ['关于进一步加强学校近视防控工作的通知 > ∅'],
  ],
  [
    'works in a row',
    'authoredBy',
    '胡松林在西安市逝世。他著有《周人东迁考》《关中水利史稿》等。',
    ['关中水利史稿 > 胡松林', '周人东迁考 > 胡松林'],
  ],
  [
    'a report on behalf of a body',
    'authoredBy',
    '王海文受共青团银川市第九届委员会委托，作题为《让青春绽放》的工作报告。',
    ['让青春绽放 > 王海文'],
  ],
  [
    'two who make a paper known to all',
    'cooperatesWith',
    '中央文明办、民政部近日向社会发布2025“最美志愿者”。',
    ['中央文明办 > 民政部'],
  ],
  [
    'in whose capital two sign',
    'cooperatesWith',
    '中国探月工程办公室与泰国空间技术局4月2日在泰国首都曼谷签署《关于月球探测合作的协议》。',
    ['中国探月工程办公室 > 泰国空间技术局'],
  ],
  [
    'whose decision is read out',
    'appoints',
    '市委组织部常务副部长林凯宣布了省委关于宜昌市委主要领导调整的决定：秦朗同志任宜昌市委书记。',
    ['湖北省委 > 书记 > 秦朗'],
  ],
  [
    'of whom a life tells, and not of the father',
    'holdsPost',
    '1958年，鲁文成出生在甘州区乌江镇元丰村，父亲鲁德才是修过水库的民工。1982年，他从甘肃农业大学毕业，历任西总干渠管理所副所长、所长，2003年任张掖市水务局副局长。',
    ['鲁文成 > 副局长 > 张掖市水务局', '鲁文成 > 副所长 > 西总干渠管理所', '鲁文成 > 所长 > 西总干渠管理所'],
  ],
  [
    'of whom a life tells, and not of the teacher',
    'holdsPost',
    '额尔登达来，1938年出生在东乌珠穆沁旗，师从敖云格；1978年任锡林郭勒盟歌舞团副团长。',
    ['额尔登达来 > 副团长 > 锡林郭勒盟歌舞团'],
  ],
  [
    'who sends an ambassador',
    'holdsPost',
    '中国新任驻纳米比亚大使赵卫平、前驻日本大使程永明到场。',
    ['程永明 > 驻日本大使 > 中国', '赵卫平 > 驻纳米比亚大使 > 中国'],
  ],
  [
    'a zone whose committee has been named',
    'holdsPost',
    '三河口管委会党工委书记王志刚、管委会主任华旦分别汇报。',
    ['华旦 > 主任 > 三河口管委会', '王志刚 > 书记 > 三河口管委会党工委'],
  ],
])('%s: %s', (_form, kind, text, links) => {
  expect(linksOf(readText(text, { region: '42' }), kind)).toEqual([...links].sort());
});

test.each<[string, string, string[]]>([
  [
    'what the elected are besides',
    '青岩县海带行业协会召开大会，选举青岩食品公司董事长林碧石为会长，三沙镇党委书记郑依岭、养殖户刘振田当选副会长。',
    [
      '林碧石 > 会长 > 青岩县海带行业协会',
      '郑依岭 > 副会长 > 青岩县海带行业协会',
      '刘振田 > 副会长 > 青岩县海带行业协会',
    ],
  ],
  [
    'a committee that is made up of its officers',
    '会议设立泗县湿地保护委员会，委员会由市法院院长仇海山任主任，市检察院检察长单玉岩任副主任。',
    ['仇海山 > 主任 > 泗县湿地保护委员会', '单玉岩 > 副主任 > 泗县湿地保护委员会'],
  ],
  [
    'a row with a bracket, and a surname that hardly anybody has',
    '任命普秀月（女，傈僳族）、友向山为泗县人民法院审判员。',
    ['普秀月 > 审判员 > 泗县人民法院', '友向山 > 审判员 > 泗县人民法院'],
  ],
  [
    'names of the plateau of four characters',
    '豆格才让不再担任甘南州委常委职务；接受土岭青梅辞去泗县人民政府副县长职务的请求。',
    ['豆格才让 > 常委 > 甘南藏族自治州委', '土岭青梅 > 副县长 > 泗县人民政府'],
  ],
  ['the committee of a zone', '贵安新区党工委副书记寇海山参加。', ['寇海山 > 党工委副书记 > 贵安新区']],
  [
    'the hospital’s own word',
    '泗县中心卫生院院长王康山违规发放补贴，时任卫生院财务负责人冯推山被诫勉。',
    ['王康山 > 院长 > 泗县中心卫生院', '冯推山 > 财务负责人 > 泗县中心卫生院'],
  ],
  [
    'the board of a company',
    '远山渔业集团股份有限公司公告，第四届董事会董事长郑和山离任。',
    ['郑和山 > 董事长 > 远山渔业集团股份有限公司'],
  ],
  [
    'the officers of an association',
    '港岩青年联合会就职，副会长包括李启山、戴雪岩、谢国山。',
    [
      '李启山 > 副会长 > 港岩青年联合会',
      '戴雪岩 > 副会长 > 港岩青年联合会',
      '谢国山 > 副会长 > 港岩青年联合会',
    ],
  ],
])('posts: %s', (_what, text, links) => {
  expect(linksOf(readText(text), 'holdsPost')).toEqual(expect.arrayContaining(links));
});
