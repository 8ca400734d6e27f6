import type { BodyReference, Doc, FoundOrganization, FoundPost } from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';

const decides =
  /^(?:党委|党组|董事会|党政办公室|校长办公会|常务会议?)?(?:会议?)?(?:研究|关于|近日|日前)?[^，。；：\n]{0,16}?(?:决定|任免|任职|免职|任命|聘任|解聘)/u;
/** 机械工程学院, 教务处, 党委宣传部: what a house calls its own parts, without its name. */
const unit =
  /^(?!中国|全国)[\u4e00-\u9fff]{1,11}(?:处|部|室|中心|学院|馆|系|所|科|分公司|工会|团委|办公室|项目部)$/u;

/** The university or firm whose own decision the article prints: 甲大学党委研究决定：…, 乙集团干部任免. */
export function decidingHouse(doc: Doc): BodyReference | null {
  if (!/决定|任免|任职|免职|任命|聘/u.test(doc.lexical)) return null;
  const house = doc.organizations.find(
    (o) =>
      (o.type === 'institution' || o.type === 'company') &&
      !o.bare &&
      o.end - o.start > 3 &&
      decides.test(doc.lexical.slice(o.end, o.end + 30)) &&
      /(?:^|[\n。，：经])$/u.test(doc.lexical.slice(Math.max(0, o.start - 1), o.start)),
  );
  const named = house ?? signingHouse(doc);
  return named ? { ...canonicalBody(doc, named), range: null } : null;
}

/** 某市园林局 above the date that ends a notice: whose sections and offices the notice means. */
function signingHouse(doc: Doc): FoundOrganization | undefined {
  const sign = /\n([^\n，。：；]{4,24})\n\d{4}年\d{1,2}月\d{1,2}日\s*$/u.exec(doc.lexical);
  const start = sign ? sign.index + 1 : -1;
  return doc.organizations.find(
    (o) =>
      o.start === start &&
      o.end === start + (sign?.[1] ?? '').length &&
      /[局厅校院]$|集团|公司|中心/u.test(doc.lexical.slice(o.start, o.end)),
  );
}

const underHeading =
  /(?:^|\n)(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)([^\n，。；：]{3,24})：?\n(?:(?![一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^\n]{4,80}\n){0,12}[^\n]*$/u;

/** 一、市财政局 over 任命甲为副局长: the body that the rows below its line are of. */
export function bodyOverRows(doc: Doc, at: number): BodyReference | null {
  const over = underHeading.exec(doc.lexical.slice(Math.max(0, at - 500), at));
  const end = over?.[1] ? Math.max(0, at - 500) + over.index + over[0].indexOf(over[1]) + over[1].length : -1;
  const named = doc.organizations.find((o) => o.end === end && o.end - o.start === over?.[1]?.length);
  return named ? { ...canonicalBody(doc, named), range: null } : null;
}

/** 叶某为机械工程学院院长, decided by a university: its own. */
export function withOwnUnits(
  doc: Doc,
  house: BodyReference | null,
  posts: readonly FoundPost[],
): FoundPost[] {
  if (!house) return [...posts];
  const isOther = (name: string) =>
    doc.lexicon.divisionNamed(name.slice(0, 2)) !== undefined || name.startsWith(house.name);
  return posts.map((post) =>
    post.body.region === null && unit.test(post.body.name) && !isOther(post.body.name)
      ? { ...post, body: { ...post.body, type: house.type, name: house.name + post.body.name } }
      : post,
  );
}
