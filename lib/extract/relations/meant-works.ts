import { matchesIn } from '#lib/text/held-words.ts';
import { overlaps, type Doc, type DraftEntity, type DraftMention } from '#lib/extract/doc.ts';

/** What papers and undertakings are called for short, where their name ends so. */
const kinds =
  '草案|条例|办法|细则|规定|规划|规范|标准|方案|指南|纲要|意见|报告|蓝皮书|白皮书|指数|名单|榜单|丛书|项目|工程|平台|品牌|行动|计划|大赛|赛事|论坛|评选';
/** Works, which are rarely called by how their title ends. */
const works = '书|专著|图书|丛书|画册|小说|片|剧|影片|剧目|纪录片|作品|标准|报告|课题';
const said = new RegExp(
  `(?:该|此|这[部本项份套个])(?<that>${kinds}|${works})(?![\\u4e00-\\u9fff]?(?:类|次|批|种)|记|店|籍|区|场|组|团|院)|(?<=^|[\\n。；])(?<bare>全书|${kinds})(?=(?:是|将)?由)|(?<=^|[\\n。])(?:该|这座|这条)?(?<built>[特]?大桥|隧道|水库|电站|铁路|高铁|高速(?:公路)?|机场|码头|水电站|博物馆|纪念馆|体育馆|图书馆)(?=位于|地处|坐落|全长|横跨|连接|由|起于|西起|东起|南起|北起|建成|通车|总投资|占地|是)`,
  'gmu',
);
const isWork = new RegExp(`^(?:全书|${works})$`, 'u');

/**
 * 该书由…编写, 该标准由…起草, 规划由…编制: a paper or an undertaking said for short. It is the one the article named last that ends in
 * the word; a work, whose title seldom does, is the last one of its paragraph or of the paragraph before.
 */
export function meantWorks(doc: Doc): DraftMention[] {
  const out: DraftMention[] = [];
  if (!doc.mentions.some(({ entity }) => isWorkOrSite(entity))) return out;
  for (const match of matchesIn(doc.lexical, said)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (doc.mentions.some((m) => overlaps(m, range))) continue;
    const entity = antecedent(
      doc,
      match.groups?.['that'] ?? match.groups?.['bare'] ?? match.groups?.['built'] ?? '',
      match.index,
    );
    if (entity) out.push({ ...range, entity, found: null });
  }
  return out;
}

function antecedent(doc: Doc, word: string, before: number): DraftEntity | null {
  const known = doc.mentions.filter(({ end, entity }) => end <= before && isWorkOrSite(entity));
  if (word === '草案') return known.findLast(({ entity }) => entity.name.includes(word))?.entity ?? null;
  const alike = known.findLast(
    ({ entity }) => bare(entity.name).endsWith(word) && bare(entity.name) !== word,
  );
  if (alike || !isWork.test(word)) return alike?.entity ?? null;
  const line = doc.lexical.lastIndexOf('\n', before - 1);
  const floor = doc.lexical.lastIndexOf('\n', Math.max(0, line - 1));
  const near = known.filter(({ start, entity }) => start > floor && entity.type === 'document');
  const last = near.at(-1);
  return last && near.every((m) => m.start < line || m.entity === last.entity) ? last.entity : null;
}

/** Undertakings and papers, and what has been built. */
function isWorkOrSite({ kind, type }: DraftEntity): boolean {
  return kind === 'initiative' || (kind === 'place' && type === 'facility');
}

/** Without the year in brackets and the marks around it. */
function bare(name: string): string {
  return name.replace(/（[^（）]*）$|[“”]/gu, '');
}
