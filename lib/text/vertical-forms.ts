/** Punctuation as fonts print it in lines from top to bottom, and the character that is meant. */
const pairs =
  '︐， ︑、 ︒。 ︓： ︔； ︕！ ︖？ ︗〖 ︘〗 ︙… ︰： ︱— ︳_ ︵（ ︶） ︷｛ ︸｝ ︹〔 ︺〕 ︻【 ︼】 ︽《 ︾》 ︿〈 ﹀〉 ﹁“ ﹂” ﹃‘ ﹄’ ﹇［ ﹈］';

const meant = new Map<string, string>();
for (const [form, upright] of pairs.split(' ')) if (form && upright) meant.set(form, upright);

const forms = /[\uFE10-\uFE19\uFE30-\uFE48]/gu;

/** ︵试︶ as （试）: vertical presentation forms become what a line from left to right has. */
export function uprightForms(text: string): string {
  return text.replace(forms, (form) => meant.get(form) ?? form);
}
