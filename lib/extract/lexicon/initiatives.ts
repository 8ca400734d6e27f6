import type { InitiativeType } from '#lib/extract/doc.ts';

/** Heads of named undertakings, longest first where one ends in another. `strong`: the head alone makes a name of what is before it. */
export const initiativeHeads: readonly {
  readonly type: InitiativeType;
  readonly strong: boolean;
  readonly words: readonly string[];
}[] = [
  {
    type: 'meeting',
    strong: true,
    words:
      '成立大会 动员大会 表彰大会 纪念大会 总结大会 庆祝大会 誓师大会 代表大会 大会 先进事迹发布会 新闻发布会 发布会 推介会 座谈会 协商会 研讨会 学习研讨会 观摩会 推进会 推进会议 调度会议 现场会议 协调会议 动员会议 民主生活会 组织生活会 学习会 读书班 现场会 部署会 动员部署会 动员部署会议 调度会 对接会 洽谈会 博览会 交易会 展览会 展销会 供需会 交流会 报告会 听证会 通气会 恳谈会 对话会 论证会 咨询会 见面会 联席会议 工作会议 领导干部会议 领导干部大会 电视电话会议 视频会议 专题会议 常委会议 常委会会议 常务会议 党组会议 全体会议 全会 论坛 峰会 年会 党代会 庆祝活动 纪念活动 揭牌仪式 签约仪式 启动仪式 开工仪式 颁奖仪式 动工仪式 动土仪式 奠基仪式 通车仪式 首发仪式 竣工仪式 投产仪式 封顶仪式 交付仪式 下水仪式 首航仪式 出征仪式 公祭仪式 升旗仪式 闭幕仪式 开幕仪式 发车仪式 回顾展 成就展 图片展 画展 摄影展 书法展 作品展 文物展 文献展 艺术展 设计展 精品展 科普展 联展 书画展 开幕式 闭幕式 文化节 艺术节 旅游节 美食节 电影节 那达慕 运动会 锦标赛 联赛 马拉松 马拉松赛 大赛 专题协商会 高峰论坛 进博会 文博会 招聘会 庆典 工作会 培训班 研讨班 挑战赛 邀请赛 公开赛 交流营 夏令营 冬令营 训练营 音乐节 书展 文化周 宣传周 活动周 宣传月 文化月 科技周 动员会 启动会 现场推进会 协调会 分析会 评审会 说明会 誓师会 团拜会 茶话会 招商会 订货会 采购会 宣讲会 宣介会 分享会 汇报会 述职会 演唱会 联欢晚会 嘉年华 文化年 旅游年 美食年 避暑季 采摘季 旅游季 冰雪季 赏花季 读书季 音乐季 演出季 非遗季 体验季 推广季 惠民季 消费季 文化季 艺术季 购物节 丰收节 联演 技能竞赛 研学营 创新营 创业营 体验营 集训营 成长营 开学典礼 毕业典礼 颁奖典礼 开工典礼 落成典礼 典礼 授牌仪式 开营仪式 宣誓仪式 主场活动 庙会 灯会 展示会 推广会 拉练会 特展 专题展 主题展 巡展 非遗展 美术展 文创展 双年展 招标会 听证会 晚宴 招待会 酒会 音乐会 晚会 分论坛 大比武 大练兵 比武竞赛 技能比武 擂台赛 巡回赛 对抗赛 争霸赛 设计周 科普周 读书周 艺术周 电影周 读书月 阅读季 阅读周'.split(
        ' ',
      ),
  },
  { type: 'meeting', strong: false, words: '节 旅游节 文化节 祭 文化祭 演练 演习 巡演 比武 巡护'.split(' ') },
  { type: 'index', strong: true, words: '发展指数 景气指数 价格指数 指数'.split(' ') },
  {
    type: 'campaign',
    strong: true,
    words:
      '专项治理行动 专项整治行动 专项行动 专项治理 专项整治 集中整治 攻坚行动 提升行动 三年行动 主题教育 宣讲活动 主题活动 系列活动'.split(
        ' ',
      ),
  },
  { type: 'campaign', strong: false, words: '行动 活动 大讨论 战略'.split(' ') },
  {
    type: 'project',
    strong: true,
    words:
      '示范项目 综合示范项目 试点项目 重点工程 示范工程 惠民工程 示范基地 产业集群 制造基地 一体化基地'.split(
        ' ',
      ),
  },
  { type: 'project', strong: false, words: '项目 工程 试点 大走廊 走廊 功能区 基地 集群'.split(' ') },
  {
    type: 'document',
    strong: true,
    words:
      '实施方案 行动方案 工作方案 行动计划 发展规划 实施意见 企业名单 管理办法 实施细则 三年行动计划 五年规划 白皮书 蓝皮书'.split(
        ' ',
      ),
  },
  {
    type: 'document',
    strong: false,
    words: '条例 规划 计划 方案 名单 办法 典型案例 指导性案例 规划纲要'.split(' '),
  },
  { type: 'brand', strong: false, words: '公共品牌 区域公用品牌 品牌'.split(' ') },
  { type: 'platform', strong: false, words: '服务平台 电商平台 云平台 平台 中欧班列'.split(' ') },
  {
    type: 'award',
    strong: true,
    words: '标兵 称号 道德模范 先进集体 五一劳动奖章 进步奖 科技奖 文学奖 艺术奖 质量奖 发明奖 贡献奖'.split(
      ' ',
    ),
  },
];

/** After a closing quote: words that say what kind of thing the quoted name is. */
export const quotedKinds: readonly (readonly [RegExp, InitiativeType])[] = [
  [
    /^.{0,8}?(?:系列活动|主题活动|活动|专项行动|专项监督|专项整治|专项执法|专项巡察|专项检查|行动|大讨论|战略|运动|主题教育|建设|战役|攻坚战)/,
    'campaign',
  ],
  [/^.{0,8}?(?:品牌|地理标志|这一品牌)/, 'brand'],
  [/^.{0,8}?(?:平台|系统|客户端|小程序|热线|APP)/, 'platform'],
  [
    /^.{0,8}?(?:工程|项目|试点|基地|走廊|体系|模式|机制|新路子|路子|做法|经验|工作法|计划|规划|方案|政策|制度|区域发展布局|发展布局|布局)/,
    'project',
  ],
  [/^(?:工作室|服务站|驿站|专窗|清单|课堂|讲堂|夜校|直播间|专列|班列)/, 'project'],
  [/^.{0,6}?(?:指数)/, 'index'],
  [/^.{0,6}?(?:标兵|称号|奖|荣誉|模范|先锋岗)/, 'award'],
  [/^.{0,6}?(?:评选|大赛|竞赛|论坛|展览|峰会)/, 'campaign'],
];

/** Before an opening quote. */
export const quoteIntroductions: readonly (readonly [RegExp, InitiativeType])[] = [
  [/(?:平台|客户端|小程序|驿站|书房|书屋)$/, 'platform'],
  [/(?:品牌|商标)$/, 'brand'],
  [/(?:活动|行动|专项|开展|启动|举办)$/, 'campaign'],
  [/(?:工程|项目|模式|实施|推行|探索|打造|创立|推出|机制|设立|创建)$/, 'project'],
  [/(?:坚持|践行|落实|贯彻)$/, 'phrase'],
  [/(?:称号|授予|荣获|获评|荣膺|当选|评为|选树|入选|颁发|颁授)$/, 'award'],
];
