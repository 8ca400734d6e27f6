/** Newspaper pages of made-up people in made-up posts: as many as a test wants, the same each time, none like another. */

const surnames = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏');
const given = Array.from('伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华兰建文斌辉');
const counties = ['卓资县', '凉城县', '察哈尔右翼前旗', '扎赉特旗', '突泉县', '开鲁县', '奈曼旗', '宁城县'];
const bodies = [
  '教育局',
  '水利局',
  '财政局',
  '农牧局',
  '卫生健康委员会',
  '文化旅游局',
  '交通运输局',
  '审计局',
];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** A different name for each number up to some twenty thousand. */
function personOf(n: number): string {
  return (
    pick(surnames, n) +
    pick(given, Math.floor(n / surnames.length)) +
    pick(given, n * 7 + Math.floor(n / 840))
  );
}

function articleOf(n: number): string {
  const county = pick(counties, n);
  const body = pick(bodies, Math.floor(n / counties.length));
  const [visitor, host] = [personOf(2 * n), personOf(2 * n + 1)];
  return [
    `${county}${body}第${n}次会议布置秋冬工作`,
    '',
    `本报7月28日讯 （记者 ${pick(surnames, n)}样）7月28日，${county}${body}第${n}次会议在${county}召开。${county}委书记${visitor}出席会议并讲话，${county}${body}局长${host}主持会议。`,
    `${visitor}强调，第${n}项任务要在年底以前办完，每一户都要走到，每一笔账都要算清。会后，${visitor}到${pick(counties, n + 3)}调研。`,
  ].join('\n');
}

/** A page with eight articles; `first` is the number of its first. */
export function pageOf(first: number): string {
  return Array.from({ length: 8 }, (_, i) => articleOf(first + i)).join('\n\n');
}

/** Files as they are dropped: eight articles each, named after outlet, date and page. */
export function filesOf(articles: number): { name: string; mimeType: string; buffer: Buffer }[] {
  return Array.from({ length: Math.ceil(articles / 8) }, (_, i) => ({
    name: `nmgrb-20200729-${String(i + 1).padStart(4, '0')}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(pageOf(i * 8)),
  }));
}
