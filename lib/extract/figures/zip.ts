import { indicatorOf } from './indicator.ts';

/** 甲、乙、丙三项权重 before 分别为: what each amount measures, in its order; null if there are not as many as amounts. */
export function itemsBefore(words: string, count: number): readonly string[] | null {
  const clauses = words.replace(/(?:，|\s)+$/, '').split('，');
  const own = clauses.at(-1) ?? '';
  const listed = splitList(own, count);
  if (listed) return listed;
  // 甲、乙、丙三项，权重分别为: the list in one clause, what is measured in the next.
  const before = clauses.at(-2);
  const items = before === undefined ? null : splitList(before, count);
  const head = indicatorOf(own);
  return items && head ? items.map((item) => item + head) : null;
}

function splitList(clause: string, count: number): readonly string[] | null {
  const items = clause.split(/[、和及与]/).map((item) => item.trim());
  const first = items[0];
  const last = items.at(-1);
  if (items.length !== count || count < 2 || !first || !last) return null;
  const [name, head] = headOf(first, last);
  const named = [...items.slice(0, -1), name];
  const tail = indicatorOf(head);
  return named.map((item, i) => (i === 0 ? indicatorOf(item) || item : item) + tail);
}

/** The last item goes on with what all of them measure: 丙〔四项权重〕, or 第三产业〔增加值〕 beside 第一产业. */
function headOf(first: string, last: string): readonly [string, string] {
  const counted = /(?:等)?[二两三四五六七八九十\d]+(?:[个项类家地市县区]|大类|大)(?:指标|方面|领域)?/.exec(
    last,
  );
  if (counted && counted.index > 0)
    return [last.slice(0, counted.index), last.slice(counted.index + counted[0].length)];
  const common = last.indexOf(first.charAt(first.length - 1));
  return common > 0 && common < last.length - 1
    ? [last.slice(0, common + 1), last.slice(common + 1)]
    : [last, ''];
}
