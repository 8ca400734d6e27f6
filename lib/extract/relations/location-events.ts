import { byPattern, type RelationRule } from './rule.ts';

const happens =
  '举行|召开|举办|开幕|启动|发布|成立|落户|开播|闭幕|举行启动|签约|揭牌|开工|落地|开营|开赛|开班|揭幕|上演|结束|落幕|收官|落下帷幕|拉开帷幕|拉开序幕|揭开序幕|启幕|开展(?![^，。；]{0,4}ⓘ)|正式上线|上线运行|启用|投用|投入使用|投入运营|投产|竣工|落成|开园|开馆|开机|通车|开通(?!到|至|了?(?:直|航))|首演|开演|收帆|开[市街渔镰犁锣锤营课集跑](?![的了])|亮灯|点亮|点灯|鸣枪|启航|起航|打响|进行|封顶|合龙|展出|亮相';

/** Where meetings, campaigns and fairs are held. */
export const eventRules: readonly RelationRule[] = [
  byPattern({
    id: 'located.event',
    kind: 'locatedIn',
    confidence: 0.93,
    lastTo: true,
    reason: 'A meeting 在 a place 举行 takes place there.',
    pattern: `(?<from>(?:ⓘ暨)?ⓘ)(?:暨[^，。；ⓘⓞⓛ在]{2,20})?(?:（[^（）]{1,24}）)?(?:活动|大会|仪式|开幕式|启动仪式)?(?:(?!精神|重要)[^，。；ⓘⓞⓛ]{0,14}|，(?:[\\d月日今昨当天上下午晚]{0,9}))在(?:中国|我国)?(?:ⓛ+(?:的|首都|首府))?(?<to>ⓛ+|ⓛ*ⓞ)(?:[^，。；ⓘⓟ]{0,10})(?:${happens})`,
    from: ['initiative'],
    to: ['place'],
  }),
  byPattern({
    id: 'located.seats',
    kind: 'locatedIn',
    confidence: 0.9,
    lastTo: true,
    reason: '主会场设在 a place: where the event is.',
    pattern:
      '(?<from>ⓘ)(?:（[^（）]{1,24}）)?(?:的)?(?:主会场|会场|主场|开幕式|闭幕式|展区|赛场)?(?:就)?(?:设在|设于|落户|定在|选在)(?:中国)?(?<to>ⓛ+)',
    from: ['initiative'],
    accept: (from) => from.type === 'meeting' || from.type === 'campaign',
  }),
  byPattern({
    id: 'located.events',
    kind: 'locatedIn',
    confidence: 0.9,
    lastTo: true,
    reason: 'Several meetings 在 a place 举行 take place there.',
    pattern: `(?<from>(?:ⓘ[、和])+ⓘ)(?:（[^（）]{1,24}）)?(?:(?![仪颁启倒开闭]|代表)[^，。；ⓘⓞⓛⓟ]){0,12}在(?<to>ⓛ+)(?:[^，。；ⓘⓟ]{0,6})(?:举行|召开|举办|开幕|闭幕)`,
    from: ['initiative'],
    to: ['place'],
    accept: (from) => from.type === 'meeting',
  }),
  byPattern({
    id: 'located.closes',
    kind: 'locatedIn',
    confidence: 0.85,
    lastTo: true,
    reason: 'A meeting that did its work and then 在 a place 闭幕 was held there.',
    pattern:
      '(?<from>ⓘ)[^。；ⓘⓞⓛⓟ]{0,24}，[^，。；ⓘⓞⓛⓟ]{0,18}在(?:ⓛ+的)?(?<to>ⓛ+)[^，。；ⓘⓟ]{0,4}(?:举行|召开|举办|开幕|闭幕|落幕|揭幕|启幕|启动|开赛)',
    from: ['initiative'],
  }),
  byPattern({
    id: 'located.held',
    kind: 'locatedIn',
    confidence: 0.9,
    lastTo: true,
    reason: '在 a place 举办 a named event.',
    pattern: `在(?:中国|我国)?(?:ⓛ+(?:首都|首府))?(?<to>ⓛ+(?:[、和及]ⓛ+)*)(?:等地?\\d*[^，。；ⓘⓞⓛ]{0,10})?(?:隆重|顺利|联合|共同|正式)?(?:${happens}|开展)(?:的|了)?(?<from>ⓘ)`,
    from: ['initiative'],
    // 在某市举行的《某公约》缔约方大会, 发布《某报告》: a paper is nowhere.
    accept: ({ type, name }) =>
      type !== 'document' ||
      !/(?:法|条例|公约|宪章|宣言|报告|意见|规划|方案|办法|纲要|白皮书|蓝皮书)(?:（[^（）]*）)?$/u.test(name),
  }),
  byPattern({
    id: 'located.attended',
    kind: 'locatedIn',
    confidence: 0.85,
    lastTo: true,
    reason: '在 a place 出席 a meeting: it takes place there.',
    pattern:
      '(?:在|来到|赴)(?<to>ⓛ+)(?:(?:与|同|和)[^，。；：“”ⓘ]{1,40}?(?:共同|一同|一起|一道))?(?:出席|参加)(?:了)?(?<from>ⓘ)',
    from: ['initiative'],
    accept: (from) => from.type === 'meeting',
  }),
];
