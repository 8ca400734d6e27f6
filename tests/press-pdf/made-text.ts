import type { Random } from '../store/random.ts';

/** A report as its writer hands it in; nothing in it is of any newspaper. */
export interface MadeArticle {
  readonly kicker: string | null;
  readonly headline: string;
  readonly deck: string | null;
  /** A line of its own under the headline: 本报记者 王山. */
  readonly bylineAbove: string | null;
  readonly paragraphs: readonly string[];
  /** Small headings in front of paragraphs, by their number. */
  readonly subheads: ReadonlyMap<number, string>;
  /** Behind the last word: （李水）. */
  readonly signOff: string | null;
  readonly continuedFrom: string | null;
  readonly continuedOn: string | null;
  readonly caption: string | null;
  readonly names: readonly string[];
}

const surnames = Array.from('王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗');
const given = Array.from('伟芳娜敏静强磊军洋勇艳杰娟涛明超兰霞平刚桂英山水石田');
const counties = [
  '小河县',
  '大山县',
  '青石县',
  '白杨县',
  '南坡县',
  '柳泉县',
  '东岭县',
  '长滩县',
  '红柳县',
  '云杉县',
];
const villages = ['上沟村', '河湾村', '石桥村', '新台村', '前洼村', '杏树村', '双井村', '桦林村'];
const bureaus = [
  '农业农村局',
  '水务局',
  '教育局',
  '民政局',
  '交通运输局',
  '林业和草原局',
  '文化旅游局',
  '卫生健康委',
];
const things = ['苹果', '马铃薯', '蔬菜大棚', '肉牛', '中药材', '食用菌', '小米', '沙棘', '黄花', '奶山羊'];
const works = [
  '灌溉渠道',
  '乡村道路',
  '养老院',
  '寄宿学校',
  '文化广场',
  '污水管网',
  '防洪堤坝',
  '电商服务站',
];
const verbs = ['推进', '建成', '改造', '验收', '启动', '规划', '扩建', '整修'];

const patterns: readonly ((pick: Pick) => string)[] = [
  (p) =>
    `${p.county}${p.bureau}负责人介绍，今年全县${p.verb}${p.work}${p.n}处，${p.n}个村的群众用上了干净水、走上了硬化路。`,
  (p) =>
    `在${p.village}的${p.thing}地里，村民们正忙着除草施肥，种植大户${p.person}说，去年每亩收入${p.n}00多元，比上一年多了两成。`,
  (p) => `为了把${p.work}的事办好，${p.county}成立工作专班，由分管副县长牵头，每周开一次例会，问题不过夜。`,
  (p) =>
    `“以前到了雨季，${p.village}的路就断了，孩子上学要绕${p.n}里山路。”${p.person}指着刚刚${p.verb}的${p.work}说，“现在十分钟就到。”`,
  (p) =>
    `据了解，${p.county}已连续${p.n}年把${p.thing}当作富民产业来抓，种养规模达到${p.n}.${p.digit}万亩，带动${p.n}00户农户增收。`,
  (p) =>
    `${p.bureau}组织技术员分片包村，到田间地头讲课${p.n}场，发放明白纸${p.n}000份，手把手教农户管好${p.thing}。`,
  (p) => `会议要求，各乡镇要把${p.work}列入年度计划，倒排工期、压实责任，确保${p.digit}月底前全部完工。`,
  (p) => `记者在现场看到，${p.work}工地上机器轰鸣，${p.n}多名工人正在加紧施工，预计年内可以交付使用。`,
  (p) => `下一步，${p.county}将继续${p.verb}${p.work}，完善管护制度，让${p.village}等${p.n}个村都受益。`,
  (p) =>
    `“${p.thing}卖得好，全靠路通了、网通了。”${p.village}党支部书记${p.person}算了一笔账：运费省了三成，损耗少了一半。`,
  (p) =>
    `目前，全县${p.thing}订单已经排到明年${p.digit}月，加工厂新添${p.n}条生产线，${p.n}0名留守妇女在家门口上了班。`,
  (p) => `${p.county}还拿出资金${p.n}00万元，对${p.n}所学校的${p.work}进行维护，惠及师生${p.n}000余人。`,
];

interface Pick {
  readonly county: string;
  readonly bureau: string;
  readonly village: string;
  readonly person: string;
  readonly thing: string;
  readonly work: string;
  readonly verb: string;
  readonly n: string;
  readonly digit: string;
}

export function madeName(random: Random): string {
  return random.pick(surnames) + random.pick(given) + (random.below(4) === 0 ? '' : random.pick(given));
}

export function madeArticle(random: Random, length: number): MadeArticle {
  const fixed = { county: random.pick(counties), thing: random.pick(things), work: random.pick(works) };
  const pick = (): Pick => ({
    ...fixed,
    bureau: random.pick(bureaus),
    village: random.pick(villages),
    person: madeName(random),
    verb: random.pick(verbs),
    n: String(2 + random.below(28)),
    digit: String(1 + random.below(9)),
  });
  const order = random.shuffle(patterns);
  const paragraphs: string[] = [];
  for (let i = 0, all = 0; all < length; i++) {
    let paragraph = '';
    for (let k = 1 + random.below(3); k > 0; k--)
      paragraph += order[(i + k * 5) % order.length]?.(pick()) ?? '';
    paragraphs.push(paragraph);
    all += paragraph.length;
  }
  return dress(random, fixed, paragraphs);
}

function dress(
  random: Random,
  { county, thing, work }: Record<'county' | 'thing' | 'work', string>,
  paragraphs: string[],
): MadeArticle {
  const chance = (percent: number): boolean => random.below(100) < percent;
  const name = madeName(random);
  const names = [name];
  const way = random.below(5);
  const day = `${String(1 + random.below(12))}月${String(1 + random.below(28))}日`;
  if (way === 0) paragraphs[0] = `本报${day}讯 （记者 ${name}）${paragraphs[0] ?? ''}`;
  else if (way === 1) paragraphs[0] = `本报讯（记者${name}）${paragraphs[0] ?? ''}`;
  const photographer = madeName(random);
  const hasCaption = chance(25);
  if (hasCaption) names.push(photographer);
  if (way === 4) names.shift();
  const subheads = new Map<number, string>();
  if (paragraphs.length > 4 && chance(40))
    for (let at = 2; at < paragraphs.length - 1; at += 3)
      subheads.set(
        at,
        random.pick([
          `${thing}种出新天地`,
          `${work}修到家门口`,
          '小村庄有了大变化',
          '干部多跑腿',
          '账本越记越厚',
          '办好身边每件事',
        ]),
      );
  const headline = random.pick([
    `${county}${thing}走出大山卖全国`,
    `${county}${work}修到群众家门口`,
    `小小${thing}鼓起乡亲“钱袋子”`,
    `${work}通了 乡亲们的心也亮了`,
    `${county}：${thing}成了“金疙瘩”`,
    `把${work}的事办到群众心坎上`,
    `${county}今年新添${work}${String(10 + random.below(80))}处`,
  ]);
  return {
    kicker: chance(30)
      ? random.pick([
          `${name}在${county}调研时强调`,
          `${county}推进${work}建设`,
          `——来自${county}的报道`.slice(2),
        ])
      : null,
    headline,
    deck: chance(25)
      ? random.pick([`——${county}${thing}产业发展侧记`, `${String(20 + random.below(70))}个村用上新${work}`])
      : null,
    bylineAbove: way === 2 ? `${chance(50) ? '□' : ''}本报记者 ${name}` : null,
    paragraphs,
    subheads,
    signOff: way === 3 ? `（${name}）` : null,
    continuedFrom: null,
    continuedOn: null,
    caption: hasCaption ? `图为${county}${work}建设现场。 本报记者 ${photographer} 摄` : null,
    names,
  };
}
