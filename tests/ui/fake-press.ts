import type { EntityKind, Modality, RelationKind } from '#lib/domain/kinds.ts';

/**
 * A made-up library for component tests: invented people and bodies in an invented region. One row is one sentence
 * that proves one link.
 */
export interface FakeEntity {
  readonly kind: EntityKind;
  readonly type: string;
  readonly within?: readonly string[];
  readonly printed?: string;
  readonly ofBody?: string;
}

export interface FakeStatement {
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly modality?: Modality;
  readonly outlet: string | null;
  readonly published: string;
  readonly page: string | null;
  readonly sentence: string;
  readonly confidence?: number;
}

export interface FakePress {
  readonly entities: Readonly<Record<string, FakeEntity>>;
  readonly statements: readonly FakeStatement[];
}

const region = ['北原自治区'];

export const smallPress: FakePress = {
  entities: {
    方知远: { kind: 'person', type: 'official', printed: '自治区党委常委、组织部部长' },
    陆青禾: { kind: 'person', type: 'official', printed: '青岩县县长' },
    何望舒: { kind: 'person', type: 'official', printed: '自治区政协副主席' },
    北原自治区党委: { kind: 'organization', type: 'party', within: region },
    北原自治区党委组织部: { kind: 'organization', type: 'party', within: region },
    青岩县人民政府: { kind: 'organization', type: 'government', within: [...region, '青岩县'] },
    北原自治区政协: { kind: 'organization', type: 'cppcc', within: region },
    北原自治区: { kind: 'place', type: 'province' },
    青岩县: { kind: 'place', type: 'county', within: region },
    五色土: { kind: 'initiative', type: 'brand' },
    北原能源指数: { kind: 'initiative', type: 'index' },
    绿水行动座谈会: { kind: 'initiative', type: 'meeting' },
  },
  statements: [
    said(
      'holdsPost',
      '方知远',
      '北原自治区党委组织部',
      '部长',
      '北原日报',
      '2020-07-29',
      '2',
      '自治区党委常委、组织部部长方知远一行来到青岩县。',
    ),
    said(
      'holdsPost',
      '方知远',
      '北原自治区党委',
      '常委',
      '北原日报',
      '2020-07-29',
      '2',
      '自治区党委常委、组织部部长方知远一行来到青岩县。',
    ),
    said(
      'holdsPost',
      '方知远',
      '北原自治区党委组织部',
      '部长',
      '青岩新闻',
      '2020-07-30',
      '1',
      '组织部部长方知远同村里的年轻干部谈了一个下午。',
    ),
    said(
      'inspects',
      '方知远',
      '青岩县',
      '调研',
      '北原日报',
      '2020-07-29',
      '2',
      '方知远在青岩县调研时走了三个村子。',
    ),
    said(
      'inspects',
      '方知远',
      '青岩县',
      '调研',
      '青岩新闻',
      '2020-07-30',
      '1',
      '方知远到青岩县调研，先看的是仓库。',
    ),
    said(
      'locatedIn',
      '青岩县',
      '北原自治区',
      undefined,
      '北原日报',
      '2020-07-29',
      '2',
      '北原自治区青岩县今年多修了两条路。',
    ),
    said(
      'partOf',
      '北原自治区党委组织部',
      '北原自治区党委',
      undefined,
      '北原日报',
      '2020-07-28',
      '1',
      '北原自治区党委组织部发出通知。',
    ),
    said(
      'locatedIn',
      '北原自治区党委',
      '北原自治区',
      undefined,
      '北原日报',
      '2020-07-28',
      '1',
      '北原自治区党委开了一天的会。',
    ),
    {
      ...said(
        'holdsPost',
        '陆青禾',
        '青岩县人民政府',
        '县长',
        '北原日报',
        '2020-07-27',
        null,
        '代县长陆青禾介绍了品牌的来历。',
      ),
      modality: 'acting',
    },
    said(
      'locatedIn',
      '青岩县人民政府',
      '青岩县',
      undefined,
      '北原日报',
      '2020-07-27',
      null,
      '青岩县人民政府办公室整理了账目。',
    ),
    said(
      'runs',
      '青岩县人民政府',
      '五色土',
      '推出',
      '北原日报',
      '2020-07-27',
      null,
      '青岩县人民政府推出公共品牌“五色土”。',
    ),
    said(
      'locatedIn',
      '五色土',
      '青岩县',
      undefined,
      '北原日报',
      '2020-07-27',
      null,
      '“五色土”的铺子都开在青岩县。',
    ),
    said(
      'holdsPost',
      '何望舒',
      '北原自治区政协',
      '副主席',
      null,
      '2020-07-26',
      null,
      '自治区政协副主席何望舒出席绿水行动座谈会。',
    ),
    said(
      'attends',
      '何望舒',
      '绿水行动座谈会',
      '出席',
      null,
      '2020-07-26',
      null,
      '自治区政协副主席何望舒出席绿水行动座谈会。',
    ),
    {
      ...said(
        'attends',
        '陆青禾',
        '绿水行动座谈会',
        '参加',
        '北原日报',
        '2020-07-26',
        '3',
        '陆青禾等也到了绿水行动座谈会的会场。',
      ),
      confidence: 0.4,
    },
    said(
      'runs',
      '北原自治区政协',
      '绿水行动座谈会',
      '主办',
      '北原日报',
      '2020-07-26',
      '3',
      '绿水行动座谈会由北原自治区政协主办。',
    ),
    said(
      'locatedIn',
      '北原能源指数',
      '北原自治区',
      undefined,
      '北原日报',
      '2020-07-25',
      '5',
      '北原能源指数覆盖北原自治区全境。',
    ),
  ],
};

/** A star of `size` villages round one county: more than one expansion adds. */
export function starPress(size: number): FakePress {
  const villages = Array.from({ length: size }, (_, i) => `第${i + 1}村`);
  return {
    entities: {
      ...smallPress.entities,
      ...Object.fromEntries(
        villages.map((name) => [name, { kind: 'place', type: 'village', within: ['青岩县'] } as const]),
      ),
    },
    statements: [
      ...smallPress.statements,
      ...villages.map((name) =>
        said('locatedIn', name, '青岩县', undefined, '北原日报', '2020-07-24', '6', `青岩县${name}通了路。`),
      ),
    ],
  };
}

function said(
  kind: RelationKind,
  from: string,
  to: string,
  label: string | undefined,
  outlet: string | null,
  published: string,
  page: string | null,
  sentence: string,
): FakeStatement {
  return { kind, from, to, ...(label === undefined ? {} : { label }), outlet, published, page, sentence };
}
