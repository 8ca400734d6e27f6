import { attendsList } from './attendance.ts';
import { byPattern } from './rule.ts';

/** Who was at a meeting, who chaired it, who spoke. */
export const takingPartRules = [
  attendsList,
  byPattern({
    id: 'attends.comes',
    kind: 'attends',
    meeting: true,
    confidence: 0.88,
    reason: '到会 is being there.',
    pattern: '(?<from>LIST)(?:等)?(?<verb>到会)(?<to>)',
  }),
  byPattern({
    id: 'attends.leads',
    kind: 'attends',
    meeting: true,
    confidence: 0.85,
    reason: 'Who leads a delegation and then 出席 is there.',
    pattern: '(?<from>ⓟ)率[^。；]{0,50}?(?<verb>出席|参加)(?<to>[^，。；ⓘ]{0,4}ⓘ)',
  }),
  byPattern({
    id: 'attends.accompanies',
    kind: 'attends',
    meeting: true,
    confidence: 0.88,
    reason: '陪同出席活动的 opens a list of people who were there.',
    pattern:
      '(?:陪同)?(?<verb>出席|参加|列席)(?<to>[^，。；ⓟⓘ]{0,6}(?:活动|会议|大会)|ⓘ)的(?:还?有)?(?<from>LIST)',
  }),
  byPattern({
    id: 'attends.reviews',
    kind: 'attends',
    confidence: 0.7,
    reason: 'Reviewing with a delegation of a session is taking part in the session.',
    pattern: '(?<from>ⓟ)[与同和](?<to>ⓘ)[^，。；]{0,16}(?<verb>审议|讨论|座谈)',
    to: ['initiative'],
  }),
  byPattern({
    id: 'presides.active',
    kind: 'presidesOver',
    meeting: true,
    confidence: 0.95,
    reason: '主持 with a meeting as object.',
    pattern:
      '(?<from>LIST)(?:同志)?(?:主持召开|(?<verb>主持))(?:了)?(?<to>[^，。；ⓘ]{0,6}ⓘ|[^，。；ⓘⓟ]{0,6}(?:会议|大会|活动|会|仪式)|(?=[，。；])|$)',
  }),
  byPattern({
    id: 'presides.passive',
    kind: 'presidesOver',
    meeting: true,
    confidence: 0.95,
    reason: '会议由…主持.',
    pattern: '(?<to>ⓘ|[^，。；ⓟⓘ]{0,6}(?:会议|大会|活动|会|仪式))由(?<from>LIST)(?<verb>主持)',
  }),
  byPattern({
    id: 'speaks.and',
    kind: 'speaksAt',
    meeting: true,
    confidence: 0.93,
    reason: '出席会议并讲话, 主持会议并讲话.',
    pattern:
      '(?<from>LIST)(?:一同|分别|到会)?(?:出席|参加|列席|主持|听取)[^，。；ⓟⓘ]{0,20}?(?<to>ⓘ|会议|大会|活动|会|)(?:听取)?(?:大会)?(?:发言)?(?:，)?并(?:先后|分别|在会上)?(?:作|致|发表)?(?:重要|了)?(?<verb>讲话|致辞|致词|发言|主旨演讲|报告|总结讲话|推介)',
  }),
  byPattern({
    id: 'speaks.at',
    kind: 'speaksAt',
    meeting: true,
    confidence: 0.92,
    reason: '在…上讲话, 发言, 致辞.',
    pattern:
      '(?<from>(?:ⓣ?ⓟ，)*LIST)(?:书记|主席|主任|部长|省长|市长)?(?:等)?(?:先后|分别)?在(?<to>[^，。；ⓘⓟ]{0,10}ⓘ|[^，。；ⓘⓟ]{0,6}(?:会议|大会|会|活动|仪式))上(?:的)?(?:作|致|发表)?(?:了)?(?:重要|主旨|大会|交流|专题)?(?<verb>讲话|致辞|致词|发言|演讲|报告)',
  }),
  byPattern({
    id: 'speaks.headline',
    kind: 'speaksAt',
    meeting: true,
    confidence: 0.85,
    reason: 'A deck line that only says who spoke speaks of the meeting of the headline.',
    pattern: '(?<from>ⓟ)(?:[、 ]ⓟ)*(?:出席并)?(?<verb>讲话|致辞|致词|发言)(?<to>(?= |$|[，。；]))',
  }),
  byPattern({
    id: 'speaks.venue',
    kind: 'speaksAt',
    meeting: true,
    confidence: 0.85,
    reason: '在主会场, 在分会场 is at the meeting that is told of.',
    pattern:
      '(?<from>LIST)(?:先后|分别)?(?:在|通过)(?:主会场|分会场|各分会场|视频|现场)[^，。；ⓟ]{0,6}?(?<verb>讲话|发言|报告)(?<to>)',
  }),
  byPattern({
    id: 'speaks.for',
    kind: 'speaksAt',
    meeting: true,
    confidence: 0.8,
    reason: 'Who speaks for others speaks at the meeting that is told of.',
    pattern: '(?<from>LIST)代表[^，。；ⓟ]{1,16}?(?<verb>发言|致辞|讲话)(?<to>(?=[，。；]|$))',
  }),
  byPattern({
    id: 'speaks.makes',
    kind: 'speaksAt',
    meeting: true,
    confidence: 0.75,
    reason: '作…推介, 作…报告 at the meeting that is told of.',
    pattern:
      '(?<from>LIST)(?:代表[^，。；ⓟ]{1,24}?)?(?:分别|先后)?(?:在会上)?作(?:了)?(?!为)[^，。；ⓟ]{0,16}?(?<verb>推介|报告|说明|发言|讲话)(?<to>)',
  }),
];
