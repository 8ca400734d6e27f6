import type { FakeEntity, FakePress, FakeStatement } from './fake-press.ts';

/** A made-up province of the size of some weeks of one daily: for pictures that have to look like the real thing. */
const region = '北原自治区';
const counties = ['青岩县', '白桦县', '云溪市', '沙柳旗', '石门县', '河湾县', '松岭区', '金滩市'];
const surnames = ['方', '陆', '何', '顾', '沈', '程', '纪', '梅', '霍', '柏', '阮', '岳'];
const given = ['知远', '青禾', '望舒', '明川', '映雪', '长庚', '朴生', '若谷', '平章', '云起'];
const departments = ['组织部', '宣传部', '统战部', '政法委'];
const bureaus = ['能源局', '生态环境厅', '农牧厅', '交通运输厅', '商务厅'];
const brands = [
  '五色土',
  '云上田',
  '沙海绿洲行动',
  '石门访谈',
  '河湾模式',
  '松岭夏令营',
  '金滩指数',
  '白桦计划',
];
const outlets = ['北原日报', '青岩新闻', '北原晚报'];

export function provincePress(): FakePress {
  const entities: Record<string, FakeEntity> = { [region]: { kind: 'place', type: 'province' } };
  const statements: FakeStatement[] = [];
  let people = 0;
  const person = (printed: string): string => {
    const name = `${surnames[people % surnames.length]!}${given[(people * 7 + Math.floor(people / 12)) % given.length]!}`;
    people += 1;
    entities[name] = { kind: 'person', type: 'official', printed };
    return name;
  };
  const say = (kind: FakeStatement['kind'], from: string, to: string, label?: string, papers = 1) => {
    for (let i = 0; i < papers; i++) {
      const day = String(1 + ((statements.length * 5) % 28)).padStart(2, '0');
      statements.push({
        kind,
        from,
        to,
        ...(label === undefined ? {} : { label }),
        outlet: outlets[(statements.length + i) % outlets.length]!,
        published: `2020-07-${day}`,
        page: i === 0 ? '2' : null,
        sentence: `${from}${label ?? ''}，${to}，这一句是编出来给测试看的。`,
        ...(statements.length % 13 === 12 ? { confidence: 0.4 } : {}),
      });
    }
  };

  const party = `${region}党委`;
  const government = `${region}人民政府`;
  entities[party] = { kind: 'organization', type: 'party', within: [region] };
  entities[government] = { kind: 'organization', type: 'government', within: [region] };
  say('locatedIn', party, region);
  say('locatedIn', government, region);
  say('holdsPost', person('自治区党委书记'), party, '书记', 3);
  say('holdsPost', person('自治区主席'), government, '主席', 2);
  const inspectors = departments.map((department) => {
    const body = `${party}${department}`;
    entities[body] = { kind: 'organization', type: 'party', within: [region] };
    say('partOf', body, party);
    const head = person(`自治区党委常委、${department}部长`);
    say('holdsPost', head, body, '部长', 2);
    say('holdsPost', head, party, '常委', 2);
    return head;
  });
  for (const bureau of bureaus) {
    const body = `${region}${bureau}`;
    entities[body] = { kind: 'organization', type: 'government', within: [region] };
    say('partOf', body, government);
    say('holdsPost', person(`自治区${bureau}厅长`), body, '厅长');
  }
  for (const [i, county] of counties.entries()) {
    entities[county] = { kind: 'place', type: 'county', within: [region] };
    say('locatedIn', county, region, undefined, 2);
    const hall = `${county}人民政府`;
    entities[hall] = { kind: 'organization', type: 'government', within: [region, county] };
    say('locatedIn', hall, county);
    say('holdsPost', person(`${county}长`), hall, '县长', 1 + (i % 2));
    say('holdsPost', person(`${county}副县长`), hall, '副县长');
    const brand = brands[i]!;
    entities[brand] = { kind: 'initiative', type: 'brand', within: [region, county] };
    say('runs', hall, brand, '推出', 1 + (i % 3));
    say('inspects', inspectors[i % inspectors.length]!, county, '调研', 1 + (i % 2));
    for (const village of ['东村', '西沟村', '南台村']) {
      const name = `${county}${village}`;
      entities[name] = { kind: 'place', type: 'village', within: [region, county] };
      say('locatedIn', name, county);
      if (village === '东村') say('inspects', inspectors[(i + 1) % inspectors.length]!, name, '走访');
    }
  }
  return { entities, statements };
}
