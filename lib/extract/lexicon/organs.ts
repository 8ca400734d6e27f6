import type { OrganizationType } from '#lib/extract/doc.ts';

/** Kinds of organ that stand behind a region's name (or 自治区, 省, 市 …), with the type of body they are. */
export const organs: Readonly<Record<string, OrganizationType>> = table({
  party:
    '党委 委员会 政治局 书记处 纪律检查委员会 纪委 纪委常委会 党工委 工委 党组 党校 地委 纪工委 直属机关工委 直属机关工作委员会 政法委 政法委员会 组织部 宣传部 统战部 统一战线工作部 办公厅 党代会',
  government:
    '人民政府 政府 行政公署 行署 地区行署 地区行政公署 村委会 村民委员会 居委会 社区居委会 街道办事处 政府办 政府办公室 政府办公厅 国务院 兵团 生产建设兵团 管委会 管理委员会 办事处',
  congress: '人大工委 人大常委会 人大常委会党组 人大 人民代表大会 人民代表大会常务委员会',
  cppcc: '政协 政协工委 政协常委会 政治协商会议 政协党组',
  supervision: '监委 监察委员会 纪委监委 纪检监察机关',
  court: '高级人民法院 中级人民法院 人民法院 最高人民法院 法院 高院 中院',
  procuratorate: '最高人民检察院 人民检察院 检察院',
  military: '军区 省军区 军分区 警备区 武警总队 消防救援总队 消防总队 边防总队 军委 人武部 人民武装部 武装部',
  mass: '妇联 妇女联合会 总工会 团委 共青团 工商联 工商业联合会 科协 科学技术协会 文联 残联 残疾人联合会 侨联 作协 记协 红十字会 台联 青联 学联 社科联 计生协 供销社 供销合作社 贸促会',
});

/** Bodies of the centre: how the constitution and the party's statutes call the top of each branch. */
export const centralOrgans: Readonly<Record<string, OrganizationType>> = table({
  party:
    '中共中央 党中央 中央政治局 中共中央政治局 中央书记处 中共中央书记处 中央纪委 中央纪律检查委员会 中央纪委常委会',
  government:
    '国务院 国家民委 国家发改委 国家卫健委 国家体委 国家计生委 国务院国资委 中央政府驻香港联络办公室 中央政府驻澳门联络办公室 中央人民政府驻香港特别行政区联络办公室 中央人民政府驻澳门特别行政区联络办公室 香港中联办 澳门中联办 国台办 国务院港澳办 国新办',
  congress: '全国人大 全国人大常委会 全国人民代表大会 全国人民代表大会常务委员会',
  cppcc: '全国政协 全国政协常委会 中国人民政治协商会议 中国人民政治协商会议全国委员会',
  supervision: '国家监委 国家监察委员会 中央纪委国家监委',
  court: '最高人民法院',
  procuratorate: '最高人民检察院',
  military: '中央军委 国家中央军委 中共中央军委 军委',
  mass: '全国妇联 全国总工会 中华全国总工会 共青团中央 团中央 全国工商联 中国残联 中国科协 中国文联 中国作协 中国记协 中国侨联 中国法学会 中国贸促会 中国红十字会 中国计生协 全国青联 全国学联 全国台联 全国供销合作总社',
  association: '民革中央 民盟中央 民建中央 民进中央 农工党中央 致公党中央 九三学社中央 台盟中央',
});

/** What may stand before a region: 政协吐鲁番地区工委, 中共黄石市委, 民进新疆区委会. */
export const organPrefixes: Readonly<Record<string, OrganizationType>> = table({
  party: '中共 中国共产党',
  cppcc: '政协 中国人民政治协商会议',
  mass: '共青团 团 中国共产主义青年团',
  association: '民革 民盟 民建 民进 农工党 致公党 九三学社 台盟',
});
export const prefixedTails =
  '委员会 委会 工委 区委会 市委会 省委会 县委会 区委 市委 省委 州委 盟委 旗委 县委 党委 总支 支部 人民政府 政府 纪委 监委 总支部'.split(
    ' ',
  );

/** What departments deal with: the words from which names of ministries, departments, bureaus and offices are made. */
export const topics =
  '内政 法务 卫福 数位 警察 发展 改革 发展和改革 发展改革 发改 经济 商务 信息化 工业 工信 经信 经贸 外经贸 科技 科学技术 教育 教科文卫体 文化 旅游 文旅 文物 广播 电视 电影 广电 新闻 出版 新闻出版 版权 体育 卫生 健康 卫健 卫计 计划生育 医疗 医疗保障 医保 疾病预防控制 疾控 药品 食品 药品监督 食药监 民政 民族 宗教 宗教事务 民族事务 民宗 民委 社会 法制 社会法制 司法 行政 外交 公安 国家安全 安全 安全生产 应急 应急管理 消防 消防救援 防汛抗旱 抗震 地震 气象 财政 税务 审计 统计 金融 金融监管 银行 保险 证券 国资 国有资产 国有资产监督 监督 监督管理 监管 管理 市场 市场监管 市场监督 质量 质监 知识产权 工商 工商行政 物价 价格 粮食 物资储备 储备 粮食和物资储备 能源 煤炭 电力 国防 国防科工 退役军人 退役军人事务 事务 人力资源 社会保障 人社 人事 劳动 就业 编制 编办 机构编制 自然资源 国土 国土资源 地质 测绘 规划 城乡 城乡规划 住房 建设 住建 城乡建设 住房公积金 城市 城管 城市管理 综合 执法 综合执法 行政执法 综合行政执法 交通 交通运输 运输 公路 铁路 民航 航空 航天 邮政 海事 港口 港航 口岸 海关 水利 水务 水文 河长制 农业 农村 农业农村 农牧 农牧业 畜牧 畜牧业 渔业 海洋 林业 草原 林草 园林 绿化 生态 环境 生态环境 环境保护 环保 节能减排 扶贫 扶贫开发 乡村 乡村振兴 脱贫攻坚 移民 外事 侨务 港澳 台湾 台湾事务 港澳事务 港澳台侨 台港澳 港澳台 台港澳事务 对台 计划 信访 保密 密码 机要 机关 机关事务 机关工作 直属 档案 地方志 党史 文献 政策 政策研究 研究 研究室 参事 政务 政务服务 数据 大数据 公共 资源 交易 公共资源交易 公共服务 服务 招商 招商引资 投资 投资促进 促进 合作 经济合作 区域合作 外商 对外 对外经济 贸易 开放 开发 开发区 老干部 老龄 妇女 儿童 青年 青少年 文明 精神文明 精神文明建设 网信 互联网信息 网络安全 信息 通信 无线电 法治 依法治 政法 维稳 综治 平安 禁毒 反恐 审判 检察 监察 巡视 巡察 纪检 纪检监察 组织 宣传 统战 统一战线 武装 国民经济 军民融合 联合参谋 政治工作 后勤保障 装备发展 国防动员 深化 全面 全面深化改革 财经 外资 农工 预算 立法 代表 选举 内务司法 监察和司法 环境与资源 城建 华侨 提案 学习 文史 委员 联络 人口 资源环境 经济社会 供销 供销合作 烟草 盐务 审批 行政审批 营商环境 重大项目 重点工程 项目 工程 港务 河务 航务 航道 水库 林场 国有林 保护区 自然保护区 景区 风景区 风景名胜区 口岸 驻京 驻汉 驻沪 援疆 援藏 援青 对口支援 支援 协作 接待 督查 考评 绩效 目标 政研 法律 援助 救助 社会救助 养老 殡葬 慈善 彩票 红十字 志愿 志愿服务 新时代 广播电视 融媒体 新媒体 报业 电视台 博览 会展 国际 国家 中央 全国 总'.split(
    ' ',
  );

/** What a department is called; the types of bodies that only one branch has are told by `departmentTypes`. */
export const departmentHeads =
  '部 厅 局 委 办 委员会 办公室 办公厅 总局 总署 署 总社 总台 总队 支队 分局 管理局 管理委员会 管委会 监管局 指挥部 领导小组 领导小组办公室 工作委员会 工委 研究室 参事室 研究院 服务中心 指挥中心 中心 院 组 专员公署 事务所 协会 联合会 社 会'.split(
    ' ',
  );

/** Words in which the last character is no department: 部门, 委员, 办法, 局面 … */
export const notDepartmentBefore =
  '门分队署件位落长下员托法理好事面势限级士置心织合议上见期场展费员长体议员谈区';

/** Heads of names of companies, institutions, associations, teams: the name goes left from here to a boundary. */
export const nameHeads: Readonly<Record<string, OrganizationType>> = table({
  company:
    '有限公司 有限责任公司 股份有限公司 集团有限公司 集团公司 集团 公司 分公司 银行 农场 牧场 合作社 专业合作社 厂 加工厂 处理厂 电厂 矿业 创投 投资公司 控股 商店 烧烤店 饭店 酒店 超市 药业 股份 证券 保险公司 分行 支行 煤业 煤矿 重工',
  institution:
    '大学 学院 职业学院 中学 小学 学校 幼儿园 医院 研究院 研究所 研究中心 实验室 科学院 工程院 社科院 博物馆 博物院 图书馆 文化馆 美术馆 科技馆 纪念馆 展览馆 档案馆 出版社 党校 设计院 卫生院 疾控中心 服务中心 指挥中心 运营中心 管理中心 培训中心 气象台 监测站 救助站 保护站 剧院 歌剧院 乐团 歌舞团 话剧院 信息社',
  association: '协会 学会 商会 联合会 基金会 促进会 研究会 联谊会 理事会 公会 工会 慈善总会 志愿者协会',
  team: '志愿服务队 志愿服务支队 志愿服务大队 志愿服务总队 工作总队 救援队 代表团 考察团 访问团 党政代表团 党政考察团 艺术团 宣讲团 督导组 督查组 调研组 考察组 巡视组 巡察组 检查组 工作组 纪检监察组 专家组 代表队 医疗队 突击队 乌兰牧骑 领导小组 工作领导小组 指挥部',
  government:
    '管理局 管委会 管理委员会 党工委 林局 监管局 执法局 公安局 分局 海关 法院 检察院 临空经济区 兵团 办公室 办事处 管理处',
  military: '战区 集团军 军区 舰队',
  media: '日报社 晚报社 报社 通讯社 电视台 广播电台 广播电视台 杂志社 传媒 融媒体中心 广播电视总台',
});

/** Kinds of bodies, or places of work without a name: never a name alone. */
export const genericOrgans = new Set(
  '公安机关 检察机关 纪检监察机关 有关部门 相关部门 驻村工作队 工作队 工作专班 领导小组 指挥部 指挥中心 办公室 委员会 服务中心 管理局 管委会 合作社 公司 集团 企业集团 各大企业集团 大学 学院 医院 人民医院 学校 中学 小学 协会 学会 商会 工会 基金会 法院 检察院 研究院 研究所 中心 代表团 考察团 调研组 督导组 检查组 工作组 考察组 联合会 志愿服务队 卫生院 派出所 分行 支行 银行 理事会 专家组 医疗队 办事处 突击队 救援队 幼儿园 部队 厂 农场 超市 饭店 酒店 股份 传媒 海关 图书馆 博物馆 人民法院 人民检察院 妇联 团委 总工会 有限公司 分公司 党校 保护站 巡视组 代表队 宣讲团 分局 支队 大队 电力 保险公司 投资公司 重工 控股 矿业 证券 公会 联谊会 电视台 该公司 该院 该校 本公司 国有企业 党委办公室 党政办公室 各县区委 中小学 高等学校 科研院所 消防支队 文化馆 出版社 实验室 研究中心 培训中心 运营中心 管理中心'.split(
    ' ',
  ),
);

function table<T extends string>(rows: Readonly<Partial<Record<T, string>>>): Readonly<Record<string, T>> {
  const out: Record<string, T> = {};
  for (const [type, words] of Object.entries(rows) as [T, string][])
    for (const word of words.split(' ')) out[word] = type;
  return out;
}
