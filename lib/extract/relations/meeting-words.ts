/** Any gathering is called so for short. */
const ofAny =
  '会议|大会|活动|仪式|典礼|庆典|盛典|[开闭]幕[式会]|开[营赛馆班学园]式|结业式|结营式|启动式|主会场';
/** A gathering of one kind, which says so in its name, each kind by what its names hold. */
const ofKinds: readonly (readonly [word: string, inName: RegExp])[] = [
  ['推介会', /推介/],
  ['发布会', /发布/],
  ['座谈会', /座谈/],
  ['协商会', /协商/],
  ['研讨会', /研讨/],
  ['推进会', /推进/],
  ['博览会', /博览|[进服文旅农林渔工科消]博会/],
  ['洽谈会', /洽谈/],
  ['对接会', /对接/],
  ['交流会', /交流/],
  ['报告会', /报告/],
  ['宣讲会', /宣讲/],
  ['现场会', /现场/],
  ['招聘会', /招聘/],
  ['峰会', /峰会/],
  ['年会', /年会/],
  ['论坛', /论坛/],
  ['晚会', /晚会|春晚/],
  ['音乐会', /音乐会/],
  ['庙会', /庙会/],
  ['灯会', /灯会/],
  ['培训班', /培训|[^一]班$/],
  ['研讨班', /研讨|[^一]班$/],
  ['读书班', /读书|[^一]班$/],
  ['展览会|展览|展会', /展|博览|[进服文旅农林渔工科消]博会/],
  ['赛事|大赛|比赛', /赛|杯|马拉松|运动会/],
  ['评选', /评选|评比|颁奖|奖$|十[大佳]|最美/],
  ['运动会', /运动会|[冬夏青残]运会/],
  ['演出|表演|展演|汇演', /演|[晚歌]会|音乐会|节|之夜/],
];

/** All of them, as one alternative of a pattern. 会 alone is also one, where no verb can be meant. */
export const meetingWords = [ofAny, ...ofKinds.map(([word]) => word)].join('|');

const anyKind = ofKinds.map(([word, inName]) => ({ word: new RegExp(`^(?:${word})$`, 'u'), inName }));

/** What the name of the gathering has to hold that is called so; null where any may be. */
export function heldByName(word: string): RegExp | null {
  return anyKind.find((kind) => kind.word.test(word))?.inName ?? null;
}
