import type { DraftEntity } from '#lib/extract/doc.ts';
import { byPattern, type RelationRule } from './rule.ts';

/** What a work may be called between its maker and its title. */
const genres =
  '(?:(?:长篇|中篇|短篇|科普|儿童|历史|自传体|古体|抒情|叙事|组)?(?:小说|诗集|诗歌|诗作|组诗|长诗|散文|散文集|报告文学|非虚构|童话|随笔|文集|专著|论著|著作|译著|编著|新著|遗著|合著|巨著|力作|新作|旧作|代表作|处女作|获奖作品|新书|图书|教材|手册|论文|文章|长文|通讯|评论|调研报告|研究报告|日记|手稿|笔记|回忆录|口述史|剧本|剧作|话剧|歌剧|舞剧|戏曲|电影|纪录片|电视剧|微电影|短片|动画片|歌曲|乐曲|组曲|交响曲|交响诗|合唱|舞蹈|油画|国画|中国画|版画|水彩画|水墨画|书法|书法作品|摄影作品|画作|画册|摄影集|雕塑|作品|绘本|漫画|唐卡|剪纸|刺绣|年画)(?:作品)?)';
/** What who has made a work has done to it. */
const makes =
  '(?:创作|撰写|编写|编著|编撰|编纂|编导|编排|主编|合著|合编|著|执笔|起草|写就|写成|写下|绘制|绘就|拍摄|摄制|执导|导演|编剧|作词|作曲|谱曲|填词|翻译|整理|整理编写|汇编|口述|讲述|自编|主创|采写|雕刻|绣制|临摹|题写)';
/** No work has more makers than that in one sentence, and each sign is read in one way: a roll of a congress must end. */
const makers =
  '(?:ⓣ?ⓟ(?:（[^（）]{1,12}）)?(?:同志|先生|女士|院士|教授)?(?:(?:[、和与及]|以及)(?:[^，。；：、“”ⓟⓘⓞⓛⓣ的]{0,10}(?=ⓣ?ⓟ))?|[^，。；：、和与及“”ⓟⓘⓞⓛⓣ的]{1,10}(?=ⓣ?ⓟ))?){0,9}';
const roles =
  '(?:作者|著者|编者|主编|副主编|执行主编|撰稿人|执笔人|执笔者|起草人|译者|编剧|导演|总导演|编导|词作者|曲作者|作曲|作曲家|摄影师|主创|第一作者|通讯作者|通信作者|撰写人|整理者)';

const isWork = ({ type }: DraftEntity): boolean => type === 'document';
/** Laws and plans are no one person's work, whoever speaks of them. */
const isOwnWork = (work: DraftEntity): boolean =>
  isWork(work) && !/(?:法|条例|规划|纲要|通知|决定|公报|章程)(?:（[^）]*）)?$/u.test(work.name);

/** People and what they have written, composed, painted, filmed or put forward. */
export const workRules: readonly RelationRule[] = [
  byPattern({
    id: 'authored.work',
    kind: 'authoredBy',
    confidence: 0.88,
    reason: '某某的长篇小说《…》, 某某新作《…》: whose work it is.',
    pattern: `(?<to>ⓟ)(?:同志|先生|女士|院士|教授|老师)?(?:的|所著|所写|历时[^，。；ⓘⓟ]{1,8}的)?[^，。；：“”ⓘⓟⓞⓛ]{0,10}?${genres}(?<from>ⓘ(?:[、和]ⓘ)*)`,
    from: ['initiative'],
    to: ['person'],
    accept: isOwnWork,
  }),
  byPattern({
    id: 'authored.made',
    kind: 'authoredBy',
    confidence: 0.88,
    reason: '由甲和乙编写的《…》, 甲作曲的《…》: who has made the work.',
    pattern: `(?<to>${makers}ⓟ)(?:同志|先生|女士|院士|教授|老师|等)?(?:[^，。；：“”ⓘⓟⓞⓛ]{0,8}?)${makes}(?:并[^，。；ⓘⓟⓞⓛ]{2,6})?(?:了|的|出|过)?[^，。；：“”ⓘⓟⓞⓛ]{0,12}?(?<from>ⓘ(?:[、和]ⓘ)*)`,
    from: ['initiative'],
    to: ['person'],
    accept: isOwnWork,
  }),
  byPattern({
    id: 'authored.madeBy',
    kind: 'authoredBy',
    confidence: 0.88,
    reason: '《…》由甲和乙编写, 《…》系甲所著: by whom the work is.',
    pattern: `(?<from>ⓘ)(?:一书|一文|全书|该书|，|共[^，。；ⓘ]{1,8}，)?(?:是|为|系)?由?(?:[^，。；：“”ⓘⓟⓛ]{0,12}?)(?<to>${makers}ⓟ)(?:等[^，。；ⓘⓟ]{0,8}|同志|先生|女士)?(?:[^，。；：“”ⓘⓟⓞⓛ]{0,8}?)(?:${makes}|所著|所写|所作)(?!的[^，。；]{0,12}ⓘ)`,
    from: ['initiative'],
    to: ['person'],
    accept: isOwnWork,
  }),
  byPattern({
    id: 'authored.role',
    kind: 'authoredBy',
    confidence: 0.9,
    reason: '《…》作者某某, 《…》…，主编为某某: who is called the work’s author, editor or director.',
    pattern: `(?<from>ⓘ)[^。；：“ⓘⓟ]{0,14}?[一该全本其的，]?(?:书|文)?(?:的)?${roles}(?:之一)?(?:、[^，。；ⓘⓟ]{1,10})?(?:是|为|系|由)?(?:ⓣ|[^，。；：“”ⓘⓟ]{0,16}的|[^，。；：“”ⓘⓟⓞⓛ的]{0,8})?(?<to>ⓟ)`,
    from: ['initiative'],
    to: ['person'],
    accept: isOwnWork,
  }),
  byPattern({
    id: 'authored.proposed',
    kind: 'authoredBy',
    confidence: 0.9,
    reason: 'Who 提交, 提出 a proposal or motion has written it.',
    pattern:
      '(?<to>ⓟ)(?:等[^，。；ⓘⓟ]{0,12})?(?:[^，。；：“”ⓘⓟⓞⓛ]{0,10}?)(?:提交|递交|提出|带来|联名提出|撰写)(?:了|的)?[^，。；：“”ⓘⓟⓞⓛ]{0,10}?(?<from>ⓘ(?:[、和]ⓘ)*)',
    from: ['initiative'],
    to: ['person'],
    accept: (work) => isWork(work) && /(?:提案|建议|议案|意见|报告|倡议|论文|方案)》?$/u.test(work.name),
  }),
  byPattern({
    id: 'authored.in',
    kind: 'authoredBy',
    confidence: 0.88,
    reason: '某某在《…》一文中写道, 某某以《…》为题作报告: the text is the speaker’s own.',
    pattern:
      '(?<to>ⓟ)(?:(?:曾|也|[^，。；：“”ⓘⓟⓞⓛ]{0,6})在(?:其|自己的|[^，。；：“”ⓘⓟⓞⓛ]{0,8})?(?<from>ⓘ)(?:一[书文]|[中里](?:早就|早已|也|曾|就|便|这样|如此|专门|还)*(?:提醒|写道|写过|写下|写|指出|提出|描写|描述|记述|记载|记录|说过|说|认为|谈到|感慨|回忆)|这[本篇部][^，。；ⓘ]{1,4}|序言|前言|自序|后记)|[^，。；：“”ⓘⓟ]{0,10}以“?(?<from2>ⓘ)”?为题)',
    from: ['initiative'],
    to: ['person'],
    accept: isOwnWork,
  }),
];
