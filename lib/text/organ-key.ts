import { remembered } from '#lib/domain/remembered.ts';

import { nameKey } from './name-key.ts';

/**
 * Short names of organs and the full ones, by the order in which they are tried. Only what the press uses for the very
 * same organ: 卫健委 is 卫生健康委员会, whichever region stands before it.
 */
const organs: readonly (readonly [short: RegExp, full: string])[] = [
  [/^(?:中国人民政治协商会议|政协)((?:(?!委员会).)+[省市县区旗盟州国])委员会/u, '$1政协'],
  [/^(?:中国共产主义青年团|共青团)((?:(?!委员会).)+[省市县区旗盟州])委(?:员会)?/u, '共青团$1委'],
  [/^(?:中国共产党|中共)((?:(?!委员会).)+[省市县区旗盟州])委(?:员会)?$/u, '$1委'],
  [/^中共中央(?=组织部|宣传部|统战部|统一战线工作部|政法委|社会工作部|对外联络部|办公厅|研究室)/u, '中央'],
  [/卫健(?=[委局])/u, '卫生健康'],
  [/卫计(?=[委局])|卫生计生(?=[委局])|卫生与计划生育(?=委)/u, '卫生和计划生育'],
  [/发改(?=[委局])|发展改革(?=[委局])/u, '发展和改革'],
  [/人社(?=[厅局部])/u, '人力资源和社会保障'],
  [/住建(?=[厅局部委])/u, '住房和城乡建设'],
  [/文旅(?=[厅局])/u, '文化和旅游'],
  [/工信(?=[厅局部])/u, '工业和信息化'],
  [/林草(?=局)/u, '林业和草原'],
  [/市场监管(?=[局厅]|总局)|市监(?=局)/u, '市场监督管理'],
  [/食药监(?=局)|食品药品监管(?=局)/u, '食品药品监督管理'],
  [/药监(?=局)/u, '药品监督管理'],
  [/质监(?=局)/u, '质量技术监督'],
  [/安监(?=局)|安全监管(?=局)/u, '安全生产监督管理'],
  [/工商(?=局)/u, '工商行政管理'],
  [/医保(?=局)/u, '医疗保障'],
  [/环保(?=[厅局部])/u, '环境保护'],
  [/国土(?=[厅局部])/u, '国土资源'],
  [/国资委$/u, '国有资产监督管理委员会'],
  [/扶贫办$|扶贫开发办$|扶贫开发领导小组办公室$/u, '扶贫开发办公室'],
  [/编办$/u, '机构编制委员会办公室'],
  [/外办$/u, '外事办公室'],
  [/台办$/u, '台湾事务办公室'],
  [/人防办$/u, '人民防空办公室'],
  [/妇女联合会$/u, '妇联'],
  [/残疾人联合会$/u, '残联'],
  [/工商业联合会$/u, '工商联'],
  [/科学技术协会$/u, '科协'],
  [/文学艺术界联合会$/u, '文联'],
  [/统一战线工作部$/u, '统战部'],
  [/政法委员会$/u, '政法委'],
  [/纪律检查委员会/u, '纪委'],
  [/监察委员会/u, '监委'],
  [/人民代表大会常务委员会/u, '人大常委会'],
  [/(?<!人民)检察院$/u, '人民检察院'],
  [/政府办公室$/u, '政府办'],
  [/^最高法$/u, '最高人民法院'],
  [/^最高检$/u, '最高人民检察院'],
  [/^国家防总$/u, '国家防汛抗旱总指挥部'],
  [/^国家标准委$/u, '国家标准化管理委员会'],
];

/** Committees end in 委 or in 委员会: 卫生健康委, 国家民委 … spelled whole. */
const committees = /(?<=发展和改革|卫生健康|卫生和计划生育|民族事务|住房和城乡建设)委$/u;

/** Most names have nothing to spell out: one look says so. */
const any = new RegExp(
  [...organs.map(([short]) => short), committees].map(({ source }) => source).join('|'),
  'u',
);

/** The key of a body's name, by which short and full names of one organ are one: 自治区卫健委, 自治区卫生健康委员会. */
export const organKey = remembered((name: string): string => {
  let key = nameKey(name);
  if (!any.test(key)) return key;
  for (const [short, full] of organs) key = key.replace(short, full);
  return key.replace(committees, '委员会');
});
