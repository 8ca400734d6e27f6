import type { Modality } from '#lib/domain/kinds.ts';
import type { BodyReference, Doc, FoundPerson, FoundPost } from '#lib/extract/doc.ts';
import { chainEndingAt, postsOf } from './chain.ts';

/** The posts of one chain, once it is known whose they are. */
export type PostsFor = (
  person: FoundPerson,
  rule: string,
  confidence: number,
  modality: Modality,
) => FoundPost[];

/** Behind a title and no part of it: 职务, 一职, 人选. A post one is a candidate for is not held. */
const tail = /(?:的?(?:请求|(?:等)?职[务级]|一职|等职|职位)|(?:提名|建议|候选)?人选|(?:提名)?候选人|等)+$/u;
const hope = /(?:人选|候选人)/u;

/**
 * The chains of posts that begin at `from`, over ， as long as each clause is nothing but posts. Up to `slack`
 * characters may stand before the first title. A list that `goesOn` is not ended by a clause that no rule can read.
 */
export function postsFrom(
  doc: Doc,
  from: number,
  slack: number,
  inherited: BodyReference | null = null,
  goesOn = false,
): PostsFor[] {
  const out: PostsFor[] = [];
  let at = from;
  let last = inherited;
  for (let n = 0; n < 12; n++) {
    const run =
      /^(?:[^，。；：！？\n（）]|（(?:以下)?简称[^（）\n]{1,20}）)*/u.exec(
        doc.lexical.slice(at, at + 120),
      )?.[0] ?? '';
    // 任命甲为某局局长、乙为某局副局长: the next name begins another appointment.
    const next = doc.persons.find(
      (p) => p.start > at && p.start < at + run.length && doc.lexical.charAt(p.start - 1) === '、',
    );
    const cutAt = next ? next.start - 1 - at : run.search(/、(?:并|拟|被)?提名/u);
    const clause = cutAt > 0 ? run.slice(0, cutAt) : run;
    if (
      n > 0 &&
      /^(?:并|同时|现|曾|历|拟|先后|时任|兼任|任|免去|不再|辞去|接替|分管|负责|[其他她](?!他)|此前|之前|原任|由)/u.test(
        clause,
      )
    )
      break;
    // …，乙为某局局长: somebody else's.
    if (n > 0 && doc.persons.some((p) => p.start >= at && p.start < at + clause.length)) break;
    const rank = n === 0 ? rankIn(doc, at, clause) : null;
    if (rank) return [rank];
    const cut =
      /(?:职[务级]|一职)(?=的|$)|等?(?:职务|职)[上之]?的?便利|等职务|期间|的?请求|职务(?=任期届满|.{2}免除|自行终止)/u.exec(
        clause,
      );
    const whole = cut ? clause.slice(0, cut.index) : clause;
    const extra = tail.exec(whole)?.[0] ?? '';
    const end = at + whole.length - extra.length;
    const trimmed = doc.lexical.charAt(end - 1) === '的' ? end - 1 : end;
    const chain = trimmed > at ? chainEndingAt(doc, trimmed, at, last) : null;
    if (!chain || !reaches(doc, at, chain.printed.start, slack)) {
      // 历任某学院助教，某大学系主任: a stage whose title no rule knows is no end of the list.
      if (!goesOn || n > 3 || doc.lexical.charAt(at + clause.length) !== '，') break;
      at += clause.length + 1;
      last = null;
      continue;
    }
    if (n > 0 && doc.lexical.charAt(chain.printed.start - 1) === '为') break;
    last = chain.parts.findLast((p) => p.body !== null)?.body ?? last;
    const hoped = hope.test(extra);
    // 副主任候选人 is how such a post is called before the vote.
    const called = extra.endsWith('候选人') && !extra.startsWith('提名') ? '候选人' : '';
    const whose = inherited && n === 0 ? { ...chain, adjoins: true } : chain;
    out.push((person, rule, confidence, modality) =>
      postsOf(
        doc,
        whose,
        person,
        null,
        rule,
        confidence,
        hoped && modality === 'asserted' ? 'planned' : modality,
      ).map((post) => ({ ...post, title: post.title + called })),
    );
    at += clause.length;
    // 副主任（正厅级），…: what rank a post has is no end of the list.
    at += /^（[^（）\n]{1,12}）(?=，)/u.exec(doc.lexical.slice(at, at + 15))?.[0].length ?? 0;
    if (doc.lexical.charAt(at) !== '，') break;
    at++;
  }
  return out;
}

const rankOnly =
  /^((?:县级|区级|县区|县市区|市县|旗县|乡镇|区县)(?:党委|政府|人大|政协|国企)?)((?:党委)?(?:副?书记|常委|正职|副职|领导班子(?:正职|副职|成员)|领导职务))(?=[，。；\n]|人选|$)|^((?:[省市县区州]属|中央)?(?:国有|国企)?企业)(副?总经理|副?董事长|党委副?书记|监事会主席|总会计师|副职|正职)(?=[，。；\n]|$)|^([\u4e00-\u9fff]{2,8}?(?:单位|部门|机关|企业|院校|高校))((?:[正副][部厅县处科局]级)?(?:领导职务|(?:行政|党组织|党委)?(?:正职|副职|主要领导)|职务))(?:人选)?$/u;

/** 县（区）委副书记, 县（市、区）人民政府副县（市、区）长人选: in which of them comes later. */
const ofAKind =
  /^(县（[^（）]{1,4}）(?:党委|委|人民政府|政府|人大常委会|政协|纪委监委))((?:党组|党委)?(?:第一)?副?(?:县（[^（）]{1,4}）长|书记|主任|主席|常委|部长)(?:人选|候选人)?)(?=[，。；、\n])/u;

/** 拟任省直单位正厅级领导职务: a rank in a kind of body, and which post it is comes later. */
function rankIn(doc: Doc, at: number, clause: string): PostsFor | null {
  const found = rankOnly.exec(clause) ?? ofAKind.exec(doc.lexical.slice(at, at + 40));
  const [kind, title] = (found ?? []).slice(1).filter(Boolean);
  if (!found || !kind || !title) return null;
  const end = at + kind.length + title.length;
  const name = doc.text.slice(at, at + kind.length);
  const titles = [{ name, title: doc.text.slice(end - title.length, end) }];
  // 县（区）委常委、宣传部部长: so is the part of it that they lead.
  const part = /^、([\u4e00-\u9fff]{2,5}[部委办])((?:副)?(?:部长|书记|主任))(?=[，。；\n]|$)/u.exec(
    doc.lexical.slice(end, end + 14),
  );
  if (part?.[1] && part[2]) titles.push({ name: name + part[1], title: part[2] });
  const printed = { start: at, end: end + (part?.[0].length ?? 0) };
  return (person, rule, confidence, modality) =>
    titles.map((one) => ({
      person,
      title: one.title,
      printed,
      body: { range: null, name: one.name, type: 'other', region: null },
      modality,
      order: null,
      rule,
      confidence,
    }));
}

/** A chain of posts fills its clause: at most a few characters, or the place it lies in, stand before it. */
export function reaches(doc: Doc, from: number, start: number, slack: number): boolean {
  return start <= from + slack || doc.places.some((p) => p.start <= from + slack && p.end === start);
}
