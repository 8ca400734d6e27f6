import type { Chance } from './chance.ts';
import { nameOf, placeOf } from './people.ts';

/** Masthead, section, date and editors as they come at the top of a page. */
export function topLines(chance: Chance): string[] {
  const page = String(1 + chance.below(12));
  const section = chance.pick(['要闻', '综合', '综合新闻', '地方新闻', '时政', '要闻·综合']);
  const date = `2023年${String(1 + chance.below(12))}月${String(1 + chance.below(28))}日`;
  const week = `星期${chance.pick(Array.from('一二三四五六日'))}`;
  const colon = chance.pick(['：', ':', ' ']);
  const editors = `${chance.pick(['责任编辑', '责编', '编辑'])}${colon}${nameOf(chance)} ${chance.pick(['版式', '美编', '视觉', '版式策划'])}${colon}${nameOf(chance)}`;
  const paper = `${chance.pick(['安平', '清源', '东山', '永丰'])}${chance.pick(['日报', '晚报'])}`;
  return chance.pick([
    [page, `${section} ${date} ${week} ${editors}`],
    [`${page} ${section} ${date} ${week} ${editors} 电话:0000-6600000`],
    [paper, `${page} ${section}`, `${date} ${week} ${editors}`],
    [`${paper} ${date} ${week} ${section} ${page}`],
    [
      `${paper} ANPING DAILY ${date} ${week} 农历甲辰年二月廿二`,
      '国内统一连续出版物号CN 00-0001 第26871期 今日12版',
    ],
    [`${date} ${week}`, `${page} ${section}`, editors],
    [],
  ]);
}

/** Imprint and telephone numbers at its foot. */
export function footLines(chance: Chance): string[] {
  return chance.pick([
    [],
    [],
    [`社址：${placeOf(chance)}人民路1号 邮编：000000 零售每份2.00元`],
    ['新闻热线：0000-8157219 承印：日报印务中心'],
    [`值班总编:${nameOf(chance)} 值班主任:${nameOf(chance)} 照排:${nameOf(chance)}`],
    ['本版图片除署名外均由本报资料室提供', '广告热线：0000-88567700'],
  ]);
}

/** Furniture that stands between articles. */
export const strayLines = ['广告热线：0000-87095100', '本版图片由通讯员提供', '新闻热线：0000-86968800'];
