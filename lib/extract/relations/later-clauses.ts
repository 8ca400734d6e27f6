import { isGathered } from './joining.ts';
import { byPattern, type RelationRule } from './rule.ts';

/** The body or site that a sentence begins with, and of which its clauses go on to speak. */
const topic =
  '(?:^|[，；])[^，。；：“ⓞⓟⓘⓛ]{0,10}(?<from>ⓞ)(?=是|为|系|由|始建|创建|创办|创立|成立|组建|建于|前身|现有|占地|总投资|已|与|，)';
const adverbs = '(?:现|目前|现在|并|也|还|同时|业务上?|行政上?|成功|正式|先后|近日|今年|去年|\\d{4}年)*';

/** 某大学是…，隶属某部，位于某市: what a later clause says of the body that the sentence begins with. */
export const laterClauseRules: readonly RelationRule[] = [
  byPattern({
    id: 'part.later',
    kind: 'partOf',
    confidence: 0.84,
    reason:
      '某院由…共建，隶属某局: a later clause says to whom the body that the sentence begins with belongs.',
    pattern: `${topic}[^。；：“]*，${adverbs}(?:隶属于?|归属于?|挂靠(?:在|于)?|直属于?|附属于|归口|从属于)(?<to>ⓞ)(?!的?子公司)`,
    from: ['organization'],
    to: ['organization'],
  }),
  byPattern({
    id: 'located.later',
    kind: 'locatedIn',
    confidence: 0.84,
    lastTo: true,
    reason: '某大学是…，校址位于某市: a later clause says where the body that the sentence begins with lies.',
    pattern: `${topic}[^。；：“]*，${adverbs}(?:(?:校址|厂址|院址|馆址|会址|总部|主校区|校区|厂区|院区|注册地|基地)?(?:位于|坐落于|坐落在|坐落|地处|设在|设于)|(?:校址|厂址|院址|馆址|会址|总部)在)(?<to>ⓛ+)(?![^，。；：、]{0,4}的[^，。；])`,
    from: ['organization'],
  }),
  byPattern({
    id: 'member.later-joins',
    kind: 'memberOf',
    confidence: 0.84,
    reason:
      '某公司…，并成为某联盟首批成员: a later clause says what the body that the sentence begins with has joined.',
    pattern: `${topic}[^。；：“]*，${adverbs}(?:加入|加盟|成为|是|系|当选为?|获批加入|获准加入)(?:了)?(?<to>ⓞ)(?:的?[^，。；ⓘⓟⓞⓛ]{0,6}(?:成员|会员|理事)(?:单位|企业|国)?)?(?=[，。；]|$)`,
    from: ['organization'],
    to: ['organization'],
    accept: isGathered,
  }),
];
