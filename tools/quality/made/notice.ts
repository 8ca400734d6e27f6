import { tight, type Setting } from './article.ts';
import type { Chance } from './chance.ts';
import { nameOf, placeOf, spaced } from './people.ts';
import { headLines, wrap, type Style } from './style.ts';

const posts = [
  '人民政府副县长',
  '教育局局长',
  '人民法院审判员',
  '财政局副局长',
  '人民检察院检察员',
  '水利局局长',
  '卫生健康委员会主任',
];
const trades = ['焊工班长', '高级技师', '小学教师', '乡村医生', '列车司机', '合作社理事长', '社区民警'];

/** Names of people with what they are appointed to, or taken from. */
function appointments(chance: Chance, place: string): string[] {
  const row = (taken: boolean) => {
    const name = spaced(nameOf(chance), chance.pick(['', ' ', '　'])) + (chance.percent(20) ? '（女）' : '');
    return `${name}${taken ? '的' : '为'}${place}${chance.pick(posts)}${taken ? '职务' : ''}`;
  };
  const rows = (count: number, taken: boolean) =>
    Array.from({ length: count }, (_, i) => row(taken) + (i === count - 1 ? '。' : '；'));
  return ['任命：', ...rows(2 + chance.below(4), false), '免去：', ...rows(1 + chance.below(3), true)];
}

/** 一、…（3名）, and a row for each name. */
function roll(chance: Chance, place: string): string[] {
  const lines = [`经推荐、审核，${place}决定授予以下同志荣誉称号。现将名单公布如下：`];
  for (const [i, part] of ['敬业奉献', '助人为乐'].entries()) {
    lines.push(`${Array.from('一二')[i] ?? ''}、${part}模范（3名）`);
    for (let k = 0; k < 3; k++)
      lines.push(`${spaced(nameOf(chance), '　')} ${placeOf(chance)}${chance.pick(trades)}`);
  }
  return lines;
}

/** 1．…: items with a number, then who issues them and when. */
function rules(chance: Chance, place: string): string[] {
  const things = ['燃放烟花爆竹', '占用消防通道', '在河道内取土', '露天焚烧秸秆', '乱停乱放车辆'];
  const mark = chance.pick(['.', '．', '、']);
  return [
    `为保障群众生命财产安全，根据有关法律法规，现就有关事项通告如下：`,
    ...things
      .slice(0, 3 + chance.below(3))
      .map((thing, i) => `${String(i + 1)}${mark}禁止任何单位和个人${thing}，违者由有关部门依法处理。`),
    `${place}人民政府办公室`,
    `2024年${String(1 + chance.below(12))}月${String(1 + chance.below(28))}日`,
  ];
}

/** A notice: appointments, a roll of names or rules, whose lines are paragraphs of their own. */
export function setNotice(chance: Chance, style: Style, isBefore: boolean): Setting {
  const place = placeOf(chance);
  const [headline, body] = chance.pick([
    () => [`${place}人大常委会任免名单`, appointments(chance, place)] as const,
    () => [`${place}公布道德模范名单`, roll(chance, place)] as const,
    () => [`${place}关于加强公共安全管理的通告`, rules(chance, place)] as const,
  ])();
  const flow = body.flatMap((line) => wrap(line, style.width, style.indent, style));
  const head = headLines(headline, style);
  return {
    lines: isBefore ? [...head, ...flow] : [...flow, ...head],
    article: {
      headline,
      kicker: null,
      deck: null,
      byline: [],
      form: `headline ${isBefore ? 'in front' : 'behind'}, notice`,
      body: tight(body),
    },
  };
}
