import { byPattern } from './rule.ts';

export const inspectingRules = [
  byPattern({
    id: 'inspects.goes',
    kind: 'inspects',
    confidence: 0.92,
    reason: 'Who 深入, 到, 在 a place 调研, 考察 … has been there.',
    pattern:
      '(?<from>LIST)(?:一行)?(?:先后|分别|再次|专程|冒雨|还)*(?:在|到|赴|深入|前往|来到|走进)(?<to>[^。；ⓟ]{1,80}?)(?:等地|等|时|，[^。；ⓟ]{0,40}|[^。；ⓟⓛⓞ，]{0,12})(?<verb>调研|考察|视察|检查|督导|督查|看望|慰问|走访|指导工作)',
  }),
  byPattern({
    id: 'inspects.stops',
    kind: 'inspects',
    confidence: 0.88,
    reason: 'Stops in a row behind 来到, 走进, and what was done there: 了解, 察看, 听取.',
    pattern:
      '(?<from>LIST)(?:一行)?(?:先后|分别|深入|首先|随后|还|又|实地)*(?:来到|走进|前往|深入|赴|到)(?<to>(?:[ⓛⓞ、和及]|以及|等地?)+)，[^。；ⓟ]{0,24}?(?<verb>了解|察看|查看|听取|询问|检查|看望|参观|调研)',
  }),
  byPattern({
    id: 'inspects.then',
    kind: 'inspects',
    confidence: 0.88,
    reason: 'A tour that was named first, then its stops: 到甲市调研，先后来到乙厂、丙村.',
    pattern:
      '(?<from>LIST)(?:一行)?(?:在|到|赴|深入|前往|来到|走进)[^。；ⓟ]{1,60}?(?:调研|考察|视察|检查|督导)[^。；ⓟ]{0,12}，(?:先后|分别|首先|随后|还|又|实地|深入)*(?:来到|走进|前往|深入|赴|到)(?<to>(?:[ⓛⓞ、和及]|以及|等地?)+)，[^。；ⓟ]{0,24}?(?<verb>了解|察看|查看|听取|询问|检查|看望|参观|调研)',
  }),
  byPattern({
    id: 'inspects.direct',
    kind: 'inspects',
    confidence: 0.88,
    reason: '走进, 走访, 考察, 视察 with the place as object.',
    pattern:
      '(?<from>LIST)(?:一行)?(?:先后|分别|深入|实地)*(?<verb>走进|走访|考察|调研|视察|察看|参观|看望慰问|实地察看)(?:了)?(?<to>[^。；，ⓟ]{0,60}[ⓛⓞ])',
  }),
];
