import { remembered } from '#lib/domain/remembered.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';
import { formerPlaceNames } from '#lib/domain/successions.ts';
import type { BodyReference, Doc, FoundOrganization } from '#lib/extract/doc.ts';
import { shortForm } from '#lib/extract/lexicon/short-forms.ts';
import { lexicalForm } from '#lib/text/traditional.ts';
import { regionName } from '#lib/extract/places/resolve-region.ts';

/** What the centre has in many a city, under the city's short name. */
const ofCentre =
  /^(?:铁路|海事|海关|边检|边防|出入境边防|海警|民航|空管|航道|空港海关|知识产权(?:法院|检察院)|金融(?:法院|检察院)|互联网法院)/u;
/** Rules whose `tail` is the whole name. */
const ownName: ReadonlySet<string> = new Set(['org.alias', 'org.short', 'org.foreign']);

/** The full name of a body: 自治区党委 → 内蒙古自治区党委, 黄石市政府 → 黄石市人民政府. */
export function canonicalBody(doc: Doc, found: FoundOrganization): BodyReference {
  const range = { start: found.start, end: found.end };
  const printed = plain(doc.text.slice(found.start, found.end));
  const region = found.region && found.region !== 'CN' ? found.region : null;
  const whole = region ? (formerName(doc, found, region) ?? regionName(doc, region)) : '';
  const base = { range, type: found.type, region: found.region };
  if (ownName.has(found.rule)) return { ...base, name: found.tail };
  // 高雄市政府: governments of Taiwan are no 人民政府.
  if (region?.startsWith('71') && found.rule !== 'org.head' && lexicalForm(printed).startsWith(whole))
    return { ...base, name: printed };
  if (region?.startsWith('71') && found.rule !== 'org.head')
    return { ...base, name: whole + plain(lexicalForm(found.tail)) };
  if (!whole || found.rule === 'org.central' || found.rule === 'org.ministry')
    return { ...base, name: fullTail(printed) };
  if (found.rule === 'org.league') return { ...base, name: `共青团${whole}委` };
  if (found.rule === 'org.prefix')
    return {
      ...base,
      name:
        found.type === 'party'
          ? bodyName(whole, plain(lexicalForm(found.tail)).replace(/第.{1,4}届委员会$/, '委'))
          : // 共青团某市第六届委员会 is the league's committee there, whichever it is.
            printed.replace(/^共青团.+第.{1,4}届委员会$/u, `共青团${whole}委`),
    };
  if (
    !found.relative &&
    (found.type === 'military' || found.type === 'team' || /兵团(?:党委)?$/.test(printed))
  )
    return { ...base, name: printed };
  // 上海|铁路运输检察院, 宁波|海事局: the seat of a body of the centre, and no body of the city's.
  if (
    !found.relative &&
    ofCentre.test(plain(lexicalForm(found.tail))) &&
    !lexicalForm(printed).includes(whole)
  )
    return { ...base, name: printed };
  // 甲市二届人大常委会 is the one of the city, whatever its term.
  const tail = plain(lexicalForm(found.tail)).replace(
    /^第?[一二三四五六七八九十]{1,3}届(?=人大|人民代表大会|政协)/u,
    '',
  );
  if (found.rule === 'org.head' && !found.relative) return { ...base, name: printed };
  // The region is spelled as the table has it, and so is what stands behind it: 自治區黨委 is 自治区党委.
  return { ...base, name: bodyName(whole, tail) };
}

/** Region and organ as one name; the government's name is 人民政府, the party committee's 市委 or 党委. */
export function bodyName(region: string, tail: string): string {
  const full = fullTail(tail);
  // 中旗旗委, 上海市市委: the level is said twice.
  const organ = /^[省市县区旗州盟]委/.test(full) && region.endsWith(full.charAt(0)) ? full.slice(1) : full;
  if (organ === '委员会' || organ === '委')
    return region.endsWith('自治区') ? `${region}党委` : `${region}委`;
  // 喀什地委, and 地区行署 behind 喀什地区.
  if (organ.startsWith('地委')) return (shortForm(region) ?? region) + organ;
  if (organ.startsWith('地区') && region.endsWith('地区')) return region + organ.slice(2);
  if (region.endsWith('特别行政区')) return region + tail.replace(/^特区/u, '');
  // 中共某市委员会组织部 is 某市委组织部.
  if (/^委员会(?:组织部|宣传部|统战部|政法委|办公厅|办公室|社会工作部|党校)/u.test(organ))
    return bodyName(region, '委') + organ.slice(3);
  // 自治区政法委 is the one of the party's committee.
  if (/^(?:政法委|组织部|统战部)/u.test(organ)) return bodyName(region, '委') + organ;
  if (organ === '法院') return region + courtOf(region);
  if (organ === '党委' && /[省市县旗盟州]$/.test(region)) return `${region}委`;
  return region + organ;
}

/** 省法院 is the province's high court, 区法院 a people's court; of a 市 either may be meant. */
function courtOf(region: string): string {
  if (/省$|自治区$|^(?:北京|天津|上海|重庆)市$/u.test(region)) return '高级人民法院';
  return /市$/u.test(region) ? '法院' : '人民法院';
}

const fullTail = remembered((tail: string): string =>
  tail
    .replace(/^最高法$/, '最高人民法院')
    .replace(/^最高检$/, '最高人民检察院')
    .replace(/^国家防总$/, '国家防汛抗旱总指挥部')
    .replace(/^政府(?=$|党组)/, '人民政府')
    .replace(/行署$/, '行政公署')
    .replace(/([省市县区旗盟州])政府$/, '$1人民政府')
    .replace(/^检察院/, '人民检察院')
    .replace(/^中院/, '中级人民法院')
    .replace(/^高院/, '高级人民法院')
    .replace(/纪律检查委员会/, '纪委')
    .replace(/监察委员会/, '监委')
    .replace(/人民代表大会常务委员会/, '人大常委会'),
);

function plain(text: string): string {
  return withoutSpaces(text);
}

/** 乌兰察布盟行政公署 is no body of the city that came after, whenever it is printed. */
function formerName(doc: Doc, found: FoundOrganization, region: string): string | null {
  const printed = doc.lexical.slice(found.start, found.end);
  return formerPlaceNames(region).find((name) => printed.includes(name)) ?? null;
}
