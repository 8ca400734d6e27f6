/** Houses and what they publish: outlets of one owner are one witness. The house stands first, under its main paper's name. */
const groups = [
  '人民日报 人民日报海外版 人民网 环球时报 环球网 健康时报 国际金融报 证券时报 讽刺与幽默 人民论坛',
  '新华社 新华通讯社 新华网 新华每日电讯 参考消息 经济参考报 半月谈 瞭望 瞭望东方周刊 中国证券报 上海证券报',
  '中央广播电视总台 中央电视台 央视 央视网 央视新闻 央视频 新闻联播 中央人民广播电台 央广网 中国国际广播电台 国际在线',
  '光明日报 光明网 中华读书报 文摘报',
  '经济日报 中国经济网 证券日报',
  '中国新闻社 中新社 中新网 中国新闻网 中国新闻周刊',
  '中国日报 中国日报网',
  '中国青年报 中国青年网 中青在线',
  '工人日报 中工网',
  '农民日报 中国农网',
  '法治日报 法制日报 法治网 法制网',
  '内蒙古日报 内蒙古新闻网 北疆新闻 正北方网 草原云 北方新报',
  '北京日报 北京晚报 京报网 北京日报客户端',
  '天津日报 今晚报 津云 海河传媒中心',
  '河北日报 河北新闻网 燕赵都市报',
  '山西日报 山西晚报 山西新闻网',
  '辽宁日报 北国网 辽沈晚报',
  '吉林日报 中国吉林网 彩练新闻',
  '解放日报 上观新闻 文汇报 文汇网 新民晚报 新民网 澎湃新闻 上海报业集团',
  '新华日报 交汇点 交汇点新闻 扬子晚报 中国江苏网 新江苏',
  '浙江日报 浙江在线 钱江晚报 潮新闻 天目新闻',
  '安徽日报 中安在线 新安晚报 安徽新闻网',
  '福建日报 东南网 海峡都市报 新福建',
  '江西日报 江南都市报 大江网 江西新闻',
  '大众日报 大众网 海报新闻 齐鲁晚报',
  '河南日报 大河报 大河网',
  '湖北日报 荆楚网 楚天都市报 极目新闻',
  '湖南日报 华声在线 新湖南 三湘都市报',
  '南方日报 南方网 南方都市报 南方周末 南方+ 21世纪经济报道',
  '广州日报 大洋网 信息时报',
  '羊城晚报 金羊网 羊城派',
  '广西日报 广西新闻网 南国早报 广西云',
  '海南日报 南国都市报 海南日报数字报',
  '重庆日报 重庆晨报 重庆晚报 上游新闻 华龙网',
  '四川日报 四川在线 川观新闻 华西都市报 封面新闻',
  '贵州日报 天眼新闻 贵州都市报',
  '云南日报 云南网 云报 春城晚报',
  '西藏日报 中国西藏新闻网 西藏商报',
  '陕西日报 陕西传媒网 群众新闻网 三秦都市报',
  '甘肃日报 每日甘肃网 新甘肃 兰州晨报',
  '青海日报 青海新闻网 西海都市报',
  '宁夏日报 宁夏新闻网 新消息报',
  '新疆日报 天山网 石榴云',
  '兵团日报 兵团网 兵团在线网',
];

const owners = new Map(
  groups.flatMap((line) => {
    const [house = '', ...others] = line.split(' ');
    return [house, ...others].map((outlet) => [outlet, house] as const);
  }),
);

/** What an outlet prints in besides paper. */
const edition =
  /(?:官方)?(?:客户端|网站|官网|数字报|电子版|电子报|微信公众号|公众号|微信|微博|视频号|APP|App)$/u;

/** The house that vouches for what an outlet prints; the outlet itself where nothing is known of it. */
export function ownerOf(outlet: string): string {
  const name = outlet.trim().replace(/^《|》$/gu, '');
  const bare = name.replace(edition, '').replace(/[（(][^（）()]*[）)]$/u, '');
  return owners.get(name) ?? owners.get(bare) ?? (bare === '' ? name : bare);
}

const agencies = '新华社|新华网|中新社|中新网|中国新闻网|央视新闻|央视网|央广网|人民网';
const credited = [
  new RegExp(`^[（(]?(?:据)?(${agencies})[^，。；\\n]{0,24}?(?:专?电|讯|消息|报道)`, 'u'),
  new RegExp(`[（(](?:来源[：:]\\s*|据)(${agencies})[^（）()]{0,24}[）)]\\s*$`, 'u'),
];

/** The agency whose wire a text says it is (新华社北京7月28日电, 据新华社电), null if it does not say. */
export function agencyOf(text: string): string | null {
  const trimmed = text.trim();
  for (const pattern of credited) {
    const agency = pattern.exec(pattern === credited[0] ? trimmed.slice(0, 60) : trimmed.slice(-60))?.[1];
    if (agency) return ownerOf(agency);
  }
  return null;
}
