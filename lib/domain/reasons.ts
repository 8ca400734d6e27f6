/**
 * Why a rule may conclude what it does, as codes that the screen words (`reason.*` in assets/locales). A rule's id is
 * `family.rule`; where a rule has no reason of its own its family's holds, so that every statement can be explained.
 */
const byRule = {
  'post.chain': 'titleBefore',
  'post.list': 'titleOfList',
  'post.shared': 'titleOfList',
  'post.honorific': 'titleBehind',
  'post.appointed': 'appointed',
  'post.removed': 'removed',
  'post.resume': 'resume',
  'post.career': 'careerLine',
  'post.roll': 'roll',
  'post.holder': 'titleBefore',
  'post.roster': 'roll',
  'member.roster': 'roll',
  'member.roll': 'roll',
  'member.rows': 'roll',
  'located.chain': 'placesInRow',
  'speaks.headline': 'headline',
} as const;

const byFamily = {
  post: 'titleBefore',
  attends: 'takesPart',
  presides: 'presides',
  speaks: 'speaks',
  inspects: 'visits',
  appoints: 'appointed',
  removes: 'removed',
  career: 'careerAct',
  member: 'member',
  part: 'partOfName',
  located: 'place',
  runs: 'runs',
  authored: 'author',
  cooperates: 'together',
  says: 'speech',
  attribute: 'resume',
  succeeds: 'renamed',
} as const;

export type Reason =
  | (typeof byRule)[keyof typeof byRule]
  | (typeof byFamily)[keyof typeof byFamily]
  /** Read by a version whose rules are not known any more. */
  | 'unknown';

export const reasons: readonly Reason[] = [
  ...new Set<Reason>([...Object.values(byRule), ...Object.values(byFamily), 'unknown']),
];

const known = new Map<string, Reason>([...Object.entries(byRule), ...Object.entries(byFamily)]);

export function reasonOf(rule: string): Reason {
  return known.get(rule) ?? known.get(rule.split('.')[0] ?? '') ?? 'unknown';
}
