import type { DoubleArray } from '#lib/extract/lexicon/double-array.ts';
import { lexicalForm } from '#lib/text/traditional.ts';

import { referenceTagger } from './reference.ts';
import type { ModelParts } from './write-model.ts';

/** Written by us; the names are made up. */
const texts = [
  '小河县县长王小山昨天在大山镇调研，县林业局局长李水陪同。',
  '新华社北京７月３日电（记者赵石）国务院总理今天会见了来访的客人。',
  '中国、法国和蒙古国的代表出席了在青城举行的第３届草原论坛。',
  '自治区党委组织部、自治区总工会联合印发通知。',
  '帕热·买买提和欧阳晓兰、巴特尔等１２人受到中共东坡市委、市人民政府表彰。',
  '他说，天气很好，大家都很高兴。',
  '王',
  'ABC公司（Example Inc.）在上海成立分公司，张三任总经理。',
  '王小山說，臺灣同胞到內蒙古參加活動。',
];

export interface Golden {
  readonly text: string;
  /** By character, as in lib/extract/tagger/tags.ts. */
  readonly tags: readonly number[];
  /** Of the best way through the whole line. */
  readonly score: number;
}

/** What the trainer says of texts of ours, for the test that the reader says the same. */
export function goldenOf(parts: ModelParts, list: DoubleArray): Golden[] {
  const reference = referenceTagger(parts, list);
  return texts.map((text) => ({ text, ...reference.tag(lexicalForm(text)) }));
}
