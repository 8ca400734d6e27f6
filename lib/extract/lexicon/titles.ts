import type { DivisionLevel } from './divisions.ts';

/** Heads of titles. 副, 代, 常务 and the like come in front by grammar. */
export const titleHeads =
  '总书记 书记 主席 部长 主任 局长 厅长 省长 市长 县长 区长 旗长 盟长 州长 镇长 乡长 村长 司长 处长 科长 署长 行长 社长 台长 站长 所长 院长 校长 园长 馆长 院长 检察长 检察官 审判长 审判员 法官 秘书长 委员长 总理 国务委员 常委 委员 成员 常委会委员 会长 理事长 理事 主委 董事长 董事 监事长 监事会主席 总经理 经理 总裁 总工程师 总经济师 总会计师 总编辑 总编 主编 董事会主席 首席执行官 首席专家 司令员 司令 政委 政治委员 参谋长 团长 组长 队长 支队长 大队长 中队长 总队长 分队长 站长 班长 连长 营长 旅长 师长 军长 舰长 总干事 干事长 法定代表人 实际控制人 负责人 法人代表 创始人 理事长 研究员 教授 院士 工程师 专员 巡视员 调研员 督察长 督学 监察专员 参赞 大使 总领事 领事 公使 代办 发言人 指挥官 外交官 总统 首相 国王 议长 外长 防长 财长 主教 老总 厂长 矿长 场长 店长 庄主 村支书 支书 村主任 社区书记 组织委员 纪检委员 协理员 秘书 代表 会计师 审计长 行政长官 特首 关长 列车长 船长 教练 主帅 主任委员 常务理事 总指挥 指挥长 指挥 助理 首席研究员 分析师 召集人 总教头 秘书处处长 科学家 主任科员 审判委员会委员 检察委员会委员 常委会组成人员 司令长官 检察员 书记员 执行员 大法官 大检察官 总农艺师 总畜牧师 总兽医师 总规划师 总地质师 总统计师 总审计师 总建筑师 总检验师 总飞行师 总药师 总督学 农艺师 经济师 主任医师 总法律顾问 顾问 科员 办事员 职员 干事 讲师 苏木达 嘎查达 苏木长 党组成员 宣传委员 统战委员 武装部长 人武部长 总会计师 主管 监事'.split(
    ' ',
  );

/** Titles that name nobody's office by themselves when no organization is printed. */
export const bareTitlesWithoutPost = new Set(
  '代表 负责人 秘书 成员 科学家 法官 助理 教练 专员 领导 教授 院士 工程师 研究员 理事 委员 指挥 发言人 科员 办事员 职员 干事 主管 顾问 讲师'.split(
    ' ',
  ),
);

/** In front of a head, any number of them, longest first. */
export const titleModifiers =
  '党组 党委 党支部 党总支 党工委 机关党委 常务副 常务 第一副 第一 第二 副 代理 代 首席 高级 执行 名誉 荣誉 联席 轮值 候任 总 主要 分管 特约 驻华 特命全权 正 助理 专职 兼职 专职副 机关 纪检组 原 前 时任 现任 新任 候补 青年 资深 主管 一级 二级 三级 四级 挂职'.split(
    ' ',
  );

/** Heads of regions' governments: the region is all that is printed of the body. */
export const governmentHeads: Readonly<Record<string, readonly DivisionLevel[]>> = {
  省长: ['province'],
  市长: ['province', 'prefecture', 'county'],
  县长: ['county'],
  区长: ['county', 'prefecture'],
  旗长: ['county'],
  盟长: ['prefecture'],
  州长: ['prefecture'],
  镇长: ['township'],
  乡长: ['township'],
  行政长官: ['province'],
};

/** Titles whose body needs no printing. */
export const implicitBodies: Readonly<Record<string, string>> = {
  总书记: '中共中央',
  国务委员: '国务院',
  国家主席: '中华人民共和国',
  国家副主席: '中华人民共和国',
  总理: '国务院',
  副总理: '国务院',
  委员长: '全国人大常委会',
  副委员长: '全国人大常委会',
};

/** Groups and roles before a name: the name follows, no post does. */
export const roles =
  '领导人 候选人 村民 居民 市民 职工 农民 牧民 农牧民 渔民 社员 新农人 创业者 业主 房主 患者 病人 学生 同学 大学生 研究生 教师 老师 医生 医师 护士 护士长 工人 司机 驾驶员 民警 辅警 交警 消防员 战士 士兵 志愿者 义工 演员 导演 歌手 作家 诗人 画家 学者 专家 党员 老党员 老人 劳模 种植户 养殖户 贫困户 脱贫户 经营户 个体户 商户 农户 牧户 大户 致富带头人 带头人 传承人 技术员 网格员 网友 游客 顾客 消费者 家长 烈士 嫌疑人 被告人 犯罪嫌疑人 当事人 领导 选手 运动员 冠军 宇航员 航天员 返乡青年 驻村干部 村干部 干部 第一书记 工程技术人员 企业家 主持人 同志 先生 女士 孙女 孙子 儿媳 女婿 姐姐 妹妹 哥哥 弟弟 老伴 茶艺师 厨师 理发师 摄影师 设计师 技师 讲解员 售货员 快递员 外卖员 保洁员 护林员 草管员 护边员 饲养员 飞行员 乘务员 船员 队员 球员 店员 后卫 前锋 中锋 门将 裁判 新兵 老兵 列兵 上等兵 下士 中士 上士 军士长 机长 果农 茶农 棉农 菜农 粮农 花农 蔗农 药农 店主 摊主 房东 车主 博主 主播 工匠 焊工 钳工 电工 矿工 环卫工 农民工 妻子 丈夫 儿子 女儿 母亲 父亲 爷爷 奶奶'.split(
    ' ',
  );

/** After a name, no part of it. */
export const honorifics =
  '同志 先生 女士 小姐 老师 医师 医生 教授 院士 书记 主任 主席 部长 局长 厅长 省长 市长 县长 区长 旗长 校长 院长 会长 理事长 总书记 总理 董事长 总经理 总统 首相 将军 烈士 大使 秘书长 委员长 副主席 副总理 常委 理事长 代表 委员 等人 上将 中将 少将 大校 上校 中校 少校 上尉 中尉 少尉 一行'.split(
    ' ',
  );
