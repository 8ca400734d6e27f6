/**
 * How much speaks for a quotation being a name, where neither a word of kind stands behind it nor an introduction before
 * it. Each sign is weak; one and a half of them is enough.
 */
export interface QuoteSigns {
  readonly inner: string;
  /** Up to eight characters before the opening quote and fourteen behind the closing one. */
  readonly before: string;
  readonly after: string;
  /** Up to forty-eight characters behind it, for what is said of it. */
  readonly clause: string;
  /** How often the same quotation stands in the text. */
  readonly count: number;
  readonly inHeadline: boolean;
}

const enough = 1.5;

/** What people do with named things: launch, run, brand, hand out. */
const handled =
  /(?:打造|创建|推出|推广|擦亮|叫响|唱响|打响|办好|用好|做强|做优|建好|建成|上线|发布|发放|启动|实施|开展|推行|推进|深化|牢记|紧盯|落实|承办|入选|获评|命名为|培育|注册|建设|共建|搭建|开通|开设|举办|筹备|依托|借助|通过|组建|成立|启用|把|将)(?:了)?$/;
/** What named things do. */
const acts =
  /^(?:由|上线|启动|正式|持续|火爆|出圈|亮相|落地|开通|开播|获|荣获|入选|覆盖|惠及|服务|运行|投用|走红|系列|这一|区域公用|”)/;
/** What is done to a thing on the day it begins. */
const unveiled =
  /^(?:正式|同步|同时|也|顺利|随后|当天|随之)*(?:揭牌|揭幕|授牌|挂牌|启用|开街|开园|首发|首演|开播|投用|投运)/;
/** 由A、B共建: whatever stands in quotation marks was made by somebody. */
const made = /^由[^，。；]{2,40}?(?:开发|研发|研制|共建|打造|建设|推出|创立|创办|发起|主办|承办|运营)/;
const speech = /[我你他她它们咱吗呢吧啊呀]|[不没]|就是|要|都|也|了|着|太|很|得|让|给/;
const metaphor =
  /(?:的|变身|变|成|当好|争当|做好|叫做|所谓|戏称|成了|堪称|从|向|破解|解决|防止|避免|摆脱|告别|是|像|如)$/;
const noName =
  /^(?:变|化为|转化|理念|精神|思想|意识|转变|转型|现象|问题|等问题|的问题|式|之路|了|到|难题|堵点|局面|状态|角色|作用|职责|使命|心|情|味|字|红利|优势|压力|短板)/;

/** What the press says in quotation marks of anything that does well or ill. */
const image =
  /^(?:金字招牌|金名片|金钥匙|金饭碗|绊脚石|垫脚石|试金石|压舱石|稳定器|助推器|推进器|定盘星|牛鼻子|硬骨头|方向盘|指挥棒|风向标|晴雨表|一盘棋|组合拳|加速度|加速键|快车道|新引擎|新赛道|聚宝盆|摇钱树|致富经|幸福账|明白账|定心丸|千里眼|顺风耳|主心骨|领头雁|领头羊|排头兵|主力军|生力军|先手棋|关键棋|重头戏|敲门砖|拦路虎|烫手山芋|最后一公里|最先一公里|含金量|含绿量|含新量|三农|双碳|双减|双争|零距离|面对面|手拉手|肩并肩|回头看|后半篇文章)$/u;

export function isNameByItsSigns({ inner, before, after, clause, count, inHeadline }: QuoteSigns): boolean {
  if (image.test(inner)) return false;
  let score = inner.length >= 3 && inner.length <= 10 ? 0.3 : -0.5;
  if (handled.test(before)) score += 1.2;
  if (unveiled.test(after)) score += 1.3;
  else if (acts.test(after)) score += 1;
  if (made.test(clause)) score += 0.6;
  if (count > 1) score += 0.8;
  if (inHeadline) score += 0.7;
  if (/[A-Za-z\d·+×]/.test(inner)) score += 0.4;
  if (/^[）”]?“|^、“/.test(after) || /”、?$/.test(before)) score += 0.3;
  if (speech.test(inner)) score -= 2;
  if (metaphor.test(before)) score -= 1.2;
  if (noName.test(after)) score -= 1.5;
  if (/^的/.test(after)) score -= 0.8;
  return score >= enough;
}
