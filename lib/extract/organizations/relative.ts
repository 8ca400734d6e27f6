import type { Doc, FoundOrganization } from '#lib/extract/doc.ts';
import { relativeRegions } from '#lib/extract/lexicon/words.ts';
import { resolveRegion } from '#lib/extract/places/resolve-region.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';
import { body } from './body.ts';
import { organAt } from './organ-at.ts';
import { committeeAt, termsAt } from './regional.ts';

/** 自治区能源局, 县民政局, 省委: the region stands in the context. */
export function relative(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const [start, list] of doc.byStart.get('relative') ?? []) {
    const word = list[0];
    if (!word || doc.places.some((p) => p.start <= start && start < p.end)) continue;
    const name = doc.lexical.slice(start, word.end);
    if (
      !relativeRegions[name] ||
      /^(?:[域别内间长级块位场]|外(?![事汇侨贸专经]))/.test(doc.lexical.slice(word.end, word.end + 2))
    )
      continue;
    // 前海合作|区人民法院: the end of a zone.
    if (
      /(?:合作|示范|试验|开发|高新|经开|自贸|保税|度假|功能|先行)$/u.test(
        doc.lexical.slice(Math.max(0, start - 2), start),
      ) &&
      name === '区'
    )
      continue;
    // 系 says what somebody is.
    const deictic = /[我全该本系其]$/.test(doc.lexical.charAt(start - 1));
    if (
      !deictic &&
      /[\u4e00-\u9fff]/.test(doc.lexical.charAt(start - 1)) &&
      !endsWord(doc, start) &&
      !isLeague(doc, start)
    )
      continue;
    const committee = name === '自治区' ? null : committeeAt(doc, word.end);
    const region = resolveRegion(doc, name, start);
    if (committee && committee.end === word.end + 1 && isLeague(doc, start)) {
      out.push(
        body(start - 1, committee.end, 'org.league', 6, {
          type: 'mass',
          region,
          tail: `团${name}委`,
          relative: true,
        }),
      );
      continue;
    }
    const terms = committee ? 0 : termsAt(doc, word.end);
    const organ = committee ?? organAt(doc, word.end + terms, terms > 0 ? 0 : name.length > 1 ? 2 : 3);
    if (!organ) continue;
    // 全市法院: all of them.
    if (doc.lexical.charAt(start - 1) === '全' && /^(?:court|procuratorate)$/u.test(organ.type)) continue;
    const tail = doc.text.slice(word.end + terms, organ.end);
    const bare = /^(?:委|党委|政府|人民政府|人大|纪委|监委)$/.test(tail) && name !== '自治区';
    out.push(
      body(start, organ.end, 'org.relative', 5.5 + (organ.end - start) / 50, {
        type: organ.type,
        region,
        tail,
        relative: true,
        bare: bare || /^(?:党委|政府|人民政府)$/.test(tail),
      }),
    );
  }
  return out;
}

/** 团省委, 团市委: the league's committee of a region the context names. */
function isLeague(doc: Doc, start: number): boolean {
  return (
    doc.lexical.charAt(start - 1) === '团' &&
    !/[乐社集财师兵代][团]/.test(doc.lexical.slice(start - 2, start)) &&
    (!/[\u4e00-\u9fff]/.test(doc.lexical.charAt(start - 2)) || endsWord(doc, start - 1))
  );
}

/** A word ends here behind which a new name can begin. */
function endsWord(doc: Doc, at: number): boolean {
  if ((doc.byEnd.get('boundary')?.has(at) ?? false) || (doc.byEnd.get('verb')?.has(at) ?? false)) return true;
  // ——记|自治区水利厅….
  if (/(?:^|[—\n“])记$/u.test(doc.lexical.slice(Math.max(0, at - 2), at))) return true;
  // 通过了|市纪委《…》, 跑了四趟|县水利局, 会同|市委督查室.
  if (
    /(?:[\u4e00-\u9fff][了过]|[一二两三四五六七八九十几多\d][趟次回]|会同)$/u.test(
      doc.lexical.slice(Math.max(0, at - 2), at),
    )
  )
    return true;
  // 宣布|省委…决定.
  if (doc.byEnd.get('speech')?.has(at) ?? false) return true;
  if ((doc.byEnd.get('role')?.has(at) ?? false) || (doc.byEnd.get('organ')?.has(at) ?? false)) return true;
  if (doc.places.some((p) => p.end === at)) return true;
  // 选举产生|市纪委: any word of the language that says what is done, when or how.
  const word = listedAt(doc, at - 2);
  const isCut = (listedAt(doc, at - 1)?.end ?? 0) > at || (listedAt(doc, at - 3)?.end ?? 0) >= at;
  return word?.end === at && leadsOn.has(word.wordClass) && !isCut;
}

const leadsOn: ReadonlySet<string> = new Set(['verb', 'adverb', 'function', 'time']);

/** 自治区扶贫办、民政厅: the region of the first holds for what is joined to it. */
export function coordinated(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  const leaders = known.filter((o) => o.rule === 'org.region' || o.rule === 'org.relative');
  const next = (leader: FoundOrganization): FoundOrganization | null => {
    const at = leader.end;
    if (!/[、和及]/.test(doc.lexical.charAt(at))) return null;
    const start = at + 1;
    if (
      known.some((o) => o.start === start && o.rule !== 'org.ministry') ||
      doc.places.some((p) => p.start === start)
    )
      return null;
    const organ = organAt(doc, start, 0);
    if (!organ || organ.end - start < 2) return null;
    const tail = doc.text.slice(start, organ.end);
    // 甲省人民政府、文化和旅游部: the state's ministry, which no province has.
    const isState = known.some((o) => o.start === start && o.end === organ.end && o.rule === 'org.ministry');
    if (isState && leader.type === 'government' && !/工作部$/u.test(doc.lexical.slice(start, organ.end)))
      return null;
    const bare = /^(?:委|党委|政府|人民政府|人大|纪委|监委)$/.test(tail);
    return body(start, organ.end, 'org.coordinated', 5.2 + tail.length / 50, {
      type: organ.type,
      region: leader.region,
      tail,
      relative: true,
      bare,
    });
  };
  for (const leader of leaders) for (let o = next(leader), n = 0; o && n < 20; o = next(o), n++) out.push(o);
  return out;
}
