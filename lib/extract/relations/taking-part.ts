import type { DraftRelation } from '#lib/extract/doc.ts';
import {
  fromSubject,
  meetingBefore,
  meetingBehind,
  meetingWordBefore,
  realActs,
  type Target,
} from './by-act.ts';
import type { Act } from './clause.ts';
import { rangeIn, type Frame } from './frame.ts';
import { meetingMeant } from './meeting-meant.ts';
import { byPattern, type RelationRule } from './rule.ts';

const attends: RelationRule = {
  id: 'attends.act',
  kind: 'attends',
  reason: 'The subject of 出席, 参加, 列席 was at the meeting behind it, or at the one the article is about.',
  find(doc, frames, acts) {
    const out: DraftRelation[] = [];
    for (const { frame, act } of realActs(frames, acts, true)) {
      if (act.family !== 'attend' || !act.people || /^的/.test(frame.text.slice(act.end))) continue;
      const target =
        meetingBehind(doc, frame, act) ?? (act.reach === act.end ? meetingBefore(doc, frame, act) : null);
      // 同出席ⓘ的企业家座谈: who is spoken with was there.
      if (
        !target ||
        (/[与同和]$/.test(frame.text.slice(0, act.at)) && frame.text.charAt(target.end) === '的')
      )
        continue;
      const verb = act.verb.replace(/了$/, '');
      const also = alsoBehind(frame, act, target);
      // 分别参加甲会和乙会: which of them was where, nothing says.
      if (also.length > 0 && /分别$/.test(frame.text.slice(0, act.at))) continue;
      for (const one of [target, ...also])
        out.push(...fromSubject(doc, frame, act, act.people, one, 'attends', 'attends.act', { verb }, 0.92));
    }
    return out;
  },
};

/** 出席甲论坛、乙大会: the meetings joined to the first. */
function alsoBehind(frame: Frame, act: Act, first: Target): Target[] {
  if (first.meant) return [];
  const out: Target[] = [];
  let end = first.end;
  for (const [index, mention] of frame.listed) {
    if (index < end || index >= act.reach) continue;
    if (mention.entity.kind !== 'initiative' || mention.entity.type !== 'meeting') break;
    if (!/^[、和及与暨]$/.test(frame.text.slice(end, index))) break;
    end = index + 1;
    out.push({ to: mention, end, meant: false });
  }
  return out;
}

const opens: RelationRule = {
  id: 'attends.opens',
  kind: 'attends',
  reason: 'Who 宣布 a meeting 开幕 or 闭幕 was there.',
  find(doc, frames, acts) {
    const out: DraftRelation[] = [];
    for (const { frame, act } of realActs(frames, acts)) {
      if (act.family !== 'open' || !act.people) continue;
      const behind =
        /^[^，。；]{0,24}?(?:开幕|闭幕|启动|开始|开展|成立|落幕|亮灯|点灯|点火|(?:开|启|闭)[\u4e00-\u9fff](?=[，。；！]|$))/.exec(
          frame.text.slice(act.end),
        );
      const named = behind && meetingBehind(doc, frame, { ...act, reach: act.end + behind[0].length });
      // ⓟ宣布开幕: of the meeting that is told of.
      const told = behind && !named ? meetingMeant(doc, rangeIn(frame, act.clause[0], act.end), '') : null;
      const target = named ?? (told && { to: told, end: act.end + (behind?.[0].length ?? 0), meant: true });
      if (!target) continue;
      const verb = { verb: '宣布' };
      out.push(...fromSubject(doc, frame, act, act.people, target, 'attends', 'attends.opens', verb, 0.88));
    }
    return out;
  },
};

const presides: RelationRule = {
  id: 'presides.act',
  kind: 'presidesOver',
  reason: 'The subject of 主持, or who stands behind 由 before it, chaired the meeting.',
  find(doc, frames, acts) {
    const out: DraftRelation[] = [];
    for (const { frame, act } of realActs(frames, acts, true)) {
      if (act.family !== 'preside' || !act.people) continue;
      const behind = frame.text.slice(act.end, act.reach);
      if (/^(?:人|工作|的)/.test(behind)) continue;
      const target = act.passive ? meetingBefore(doc, frame, act) : meetingBehind(doc, frame, act);
      if (!target) continue;
      out.push(
        ...fromSubject(
          doc,
          frame,
          act,
          act.people,
          target,
          'presidesOver',
          'presides.act',
          { verb: '主持' },
          0.95,
        ),
      );
    }
    return out;
  },
};

const speaks: RelationRule = {
  id: 'speaks.act',
  kind: 'speaksAt',
  reason: 'The subject of 讲话, 致辞, 发言, 作报告 spoke at the meeting named with it or told of.',
  find(doc, frames, acts) {
    const out: DraftRelation[] = [];
    for (const { frame, act, all, index } of realActs(frames, acts, true)) {
      // 介绍全会情况: of what is told, and not where.
      const told = [...frame.mentions].find(([index]) => index > act.at && index < act.end)?.[1];
      if (told?.entity.type === 'meeting') continue;
      // 重要讲话 without a verb is a text.
      if (/(?:重要|系列|近期|最新)$/u.test(frame.text.slice(0, act.at))) continue;
      if (
        act.family !== 'speak' ||
        !act.people ||
        (act.carried && act.at <= act.clause[0] + 1 && !/^(?:作|做|发表)/.test(act.verb))
      )
        continue;
      if (/^(?:[的稿人员]|精神|中|时|里|内容|要求|材料|席|权|代表)/.test(frame.text.slice(act.end))) continue;
      const target = meetingBefore(doc, frame, act) ?? meetingOfClause(all, index, act) ?? meant();
      function meetingOfClause(list: readonly Act[], at: number, own: Act): Target | null {
        const before = list[at - 1];
        if (!before || before.clause[0] !== own.clause[0] || !/attend|preside/.test(before.family))
          return null;
        return meetingBehind(doc, frame, before);
      }
      function meant(): Target | null {
        // 主任会议上: another one, which has no name here.
        if (meetingWordBefore(frame, act)) return null;
        const entity = meetingMeant(doc, rangeIn(frame, act.clause[0], act.end), '');
        return entity && { to: entity, end: act.end, meant: true };
      }
      if (!target) continue;
      const verb =
        /(?:主旨|主题)?(?:讲话|致辞|致词|发言|演讲|报告|推介|说明|汇报|点评|授课|辅导|述职|致[\u4e00-\u9fff]{0,3}[辞词]|[辞词])$/.exec(
          act.verb,
        )?.[0];
      const at = { ...target, end: act.end };
      out.push(
        ...fromSubject(
          doc,
          frame,
          act,
          act.people,
          at,
          'speaksAt',
          'speaks.act',
          { verb: verb ?? act.verb },
          0.92,
        ),
      );
    }
    return out;
  },
};

const isContest = /赛|运动会|[冬夏奥亚全残青]运会|奥会|杯|马拉松|那达慕|锦标|比武/u;

/** Who was at a meeting, who chaired it, who spoke. */
export const takingPartRules: readonly RelationRule[] = [
  attends,
  opens,
  presides,
  speaks,
  byPattern({
    id: 'attends.holds',
    kind: 'attends',
    confidence: 0.86,
    reason: '甲与乙在某地举行某会谈: whoever holds talks with another is there.',
    pattern:
      '(?<from>LIST[与和同及][^，。；：ⓟⓘ]{0,16}?LIST)(?:[^，。；：ⓟⓘ]{0,4}在[^，。；ⓘⓟ]{1,16}?)?(?:举行|共同举行|共同出席)(?:了)?(?<to>ⓘ)',
    from: ['person'],
    to: ['initiative'],
    accept: (_from, to) => to.type === 'meeting',
  }),
  byPattern({
    id: 'attends.does',
    kind: 'attends',
    meeting: true,
    confidence: 0.84,
    reason: '宣读贺信, 为获奖者颁奖, 共同按下启动键, 见证签约: who does so at a ceremony is there.',
    pattern:
      '(?<from>ROLL)(?:等[^，。；ⓟⓘ]{0,10})?(?:[和及与暨、][^，。；：“”ⓟⓘ]{2,20}?(?:人|嘉宾|代表|群众|游客|领导|同志))?(?:[^，。；：“”ⓟⓘ]{0,10}?)(?<verb>(?:宣读|通报)了?(?=(?:《?ⓘ|[^，。；ⓟ]{0,24}(?:贺信|贺词|决定|名单|文件|通知|批复|致辞|书面|纪律)))|为[^，。；：]{0,40}?(?:颁奖|授牌|授旗|揭牌|揭幕|颁发|佩戴|剪彩|开赛鸣|鸣枪)|(?:共同|一同|一起)[^，。；：ⓟ]{0,10}?(?:揭牌|揭幕|剪彩|启动|按下|推杆|触摸|浇筑|奠基|见证|点亮|开启|推动|敲响|点燃)|(?:现场|当场|登台|上台)(?:展示|演示|表演|制作|演唱|献艺)|(?:共同|一同|一起)见证(?=[，。；]|了?(?:这|仪式|开|启|签))|见证(?:了)?(?:签约|签署)|(?:按下|触动|启动|推动)[^，。；：ⓟ]{0,6}(?:启动键|按钮|推杆|启动球|装置)|带来(?:了)?[^，。；ⓟ]{0,6}(?:《?ⓘ|表演|节目|演出|选段|独唱|合唱|展演)|上台(?:展示|表演|演示|领奖)|登台(?:演出|表演|献艺)|献唱|(?:朗诵|演唱|吟诵|演奏|诵读|合唱|弹唱|表演)(?:了)?(?:歌舞|舞蹈|独唱|歌曲|小品|戏曲|节目)?《?ⓘ|鸣枪|剪彩|点燃[^，。；：ⓟ]{0,6}火炬)(?<to>)',
    from: ['person'],
    accept: (_from, to) => to.type === 'meeting' || to.type === 'campaign',
  }),
  byPattern({
    id: 'speaks.atMeeting',
    kind: 'speaksAt',
    meeting: true,
    confidence: 0.86,
    reason: '在某会上，某某强调: who says something at a meeting speaks there.',
    pattern:
      '(?:^|[，；])[^，。；：ⓟⓘ]{0,16}?(?<to>ⓘ(?:开幕式|闭幕式|启动仪式|现场|期间)?|会|(?<=在)[^，。；：ⓟⓘ]{0,4}(?:MEETING)|(?:MEETING))(?:上|中)，(?<from>LIST)(?:[^，。；：“”ⓟⓞⓘⓛ]{0,8}?)(?<verb>强调|指出|要求|表示|介绍说|介绍|通报|透露|呼吁|提出|回应|解读|说)(?![^，。；]{0,4}(?:会|给|到|过))',
    from: ['person'],
    accept: (_from, to) => to.type === 'meeting' || to.type === 'campaign',
  }),
  byPattern({
    id: 'attends.together',
    kind: 'attends',
    meeting: true,
    confidence: 0.88,
    reason: '同 others 共同出席: they were there as well.',
    pattern:
      '(?:ⓟ|ⓛ|，)(?:并|还|又|也)*(?:与|同|和)(?<from>(?:[ⓛⓞ][^，。；：、ⓟ]{0,10})?ROLL)(?:共同|一同|一起|一道)(?:在[^，。；ⓟⓘ]{1,12})?(?<verb>出席|参加)(?:了)?(?<to>ⓘ|[^，。；ⓘⓟ]{0,4}(?:MEETING))',
    from: ['person'],
    to: ['initiative'],
    accept: (_from, to) => to.type === 'meeting' || to.type === 'campaign',
  }),
  byPattern({
    id: 'speaks.together',
    kind: 'speaksAt',
    meeting: true,
    confidence: 0.88,
    reason: '甲介绍情况，并与 others 共同回答提问: they speak there as well.',
    pattern:
      '(?:ⓟ|，)(?:并|还|又|也)*(?:与|同|和)(?<from>(?:[ⓛⓞ][^，。；：、ⓟ]{0,10})?ROLL)(?:共同|一同|一起|一道|分别)(?:就[^，。；：ⓟ]{2,24})?(?<verb>回答(?:了)?[^，。；ⓟ]{0,10}(?:提问|问题)|答记者问|致辞|发言|作[^，。；ⓟ]{0,6}(?:介绍|解读))(?<to>)',
    from: ['person'],
    accept: (_from, to) => to.type === 'meeting' || to.type === 'campaign',
  }),
  byPattern({
    id: 'attends.wins',
    kind: 'attends',
    meeting: true,
    confidence: 0.86,
    reason: 'Who 夺得冠军, 分获金银牌 of a contest that is told of took part in it.',
    pattern:
      '(?<from>ROLL)(?:(?:以|凭借?|用)[^，。；：ⓟ曾]{1,30}?|(?:(?!带队|率队|执教|带领|率领)[^，。；：“”ⓟⓘ曾]){0,24}?)(?:，(?:(?!带队|率队|执教|带领|率领)[^，。；：“”ⓟⓘ曾]){0,12}?)?(?<verb>分获|分别获得|获得|夺得|摘得|斩获|夺取|摘取|摘下|摘|夺|折|获|收获|蝉联|卫冕|拿下|赢得|捧得|问鼎|独揽|包揽|揽获|当选|获评|荣膺)(?:了)?[^，。；：ⓟⓘ]{0,24}?(?:冠军|亚军|季军|冠亚军|冠亚季军|[金银铜]牌|[金银铜]奖|[特一二三]等奖|“[^”]{2,8}”(?:称号|奖)|第[一二三1-3]名|[冠亚季]军|头名|桂冠|最佳[\u4e00-\u9fff]{2,5}|最有价值[\u4e00-\u9fff]{2}|冠(?=[，。；])|(?<=夺)魁|(?<=折)桂)(?<to>)',
    from: ['person'],
    accept: (_from, to) => to.type === 'meeting' && isContest.test(to.name),
  }),
  byPattern({
    id: 'attends.accompanies',
    kind: 'attends',
    meeting: true,
    confidence: 0.88,
    reason: '陪同出席活动的 opens a list of people who were there.',
    pattern:
      '(?:陪同)?(?<verb>出席|参加|列席)(?:了|此次|本次|本届)?(?<to>[^，。；ⓟⓘ]{0,6}(?:MEETING)|ⓘ)的(?:还?有)?[^，。；：“”ⓟⓞⓛⓘⓣ的]{0,8}(?<from>LIST)',
  }),
  byPattern({
    id: 'attends.seated',
    kind: 'attends',
    meeting: true,
    confidence: 0.9,
    reason: 'Who 在主席台就座 is at the meeting that is told of.',
    pattern: '(?<from>LIST)(?:等[^，。；ⓟ]{0,10})?(?<verb>在(?:主席台|前排)[^，。；ⓟ]{0,4}就座)',
  }),
  byPattern({
    id: 'attends.launches',
    kind: 'attends',
    meeting: true,
    confidence: 0.82,
    reason: 'Who 按下启动键, 推杆启动 or 剪彩 together was at what is launched.',
    pattern:
      '(?<from>LIST)(?:等[^，。；ⓟ]{0,12})?(?:共同|一同|一起|上台|登台|先后|分别)*(?<verb>按下(?:活动)?启动[键钮按]|推动?启动杆|推杆启动|触摸启动|点亮启动|剪彩)',
  }),
  byPattern({
    id: 'attends.sitsIn',
    kind: 'attends',
    meeting: true,
    confidence: 0.9,
    reason: '列席会议的有, 出席的还有 opens a list of people who were there.',
    pattern: '(?<verb>列席|出席|参加)(?<to>(?:MEETING)?)(?:的[^，。；：ⓟⓞ]{0,8}?)?(?:还)?有：?(?<from>LIST)',
  }),
  byPattern({
    id: 'speaks.reports',
    kind: 'speaksAt',
    meeting: true,
    confidence: 0.9,
    reason: '代表…向大会作…报告: who reports on behalf of a body speaks at its session.',
    pattern:
      '(?<from>LIST)(?:代表[ⓞⓛ][^，。；ⓟ]{0,6})?(?:分别)?(?:向(?:大会|会议))?(?:分别)?作(?:了)?(?:ⓘ|[ⓞⓛ][^，。；ⓟ]{0,8}报告)',
  }),
  byPattern({
    id: 'speaks.said',
    kind: 'speaksAt',
    confidence: 0.9,
    reason: '在 a meeting 上 … 强调, 表示: who says so there has spoken at it.',
    pattern:
      '(?<from>LIST)(?:[^，。；ⓟⓞⓘ]{0,10})?在(?:[^，。；ⓟⓞⓘ]{0,8})?(?<to>ⓘ)[^，。；ⓟⓞⓘ]{0,8}?上(?:[^，。；ⓟⓞⓘ]{0,8})?(?<verb>强调|指出|表示|宣布|提出|要求|介绍|呼吁|透露|说)',
    to: ['initiative'],
    accept: (_from, to) => to.type === 'meeting' || to.type === 'campaign',
  }),
  byPattern({
    id: 'speaks.there',
    kind: 'speaksAt',
    meeting: true,
    confidence: 0.86,
    reason: '在会上, 在座谈会上 强调, 表示: who says so has spoken at the meeting that is told of.',
    pattern:
      '(?<from>ⓟ)(?:等[^，。；ⓟ]{0,10})?在(?<to>会|[^，。；：“”ⓟⓞⓘⓛ]{0,4}(?:MEETING))上(?:[^，。；ⓟⓞⓘ]{0,4})?(?<verb>强调|指出|表示|宣布|要求|介绍|呼吁|说|缅怀|发言|致辞|讲话)(?!的)',
    from: ['person'],
  }),
  byPattern({
    id: 'speaks.within',
    kind: 'speaksAt',
    meeting: true,
    confidence: 0.86,
    reason: '在致辞中, 在讲话时 tells of a speech at the meeting that is told of.',
    pattern:
      '(?<from>ⓟ)在(?:[^，。；ⓟⓘ]{0,4})?(?<verb>致辞|致词|讲话|发言|主旨演讲|主题演讲|演讲|推介|主旨报告)(?:中|时)(?!提到|所|的)',
  }),
  byPattern({
    id: 'speaks.heard',
    kind: 'speaksAt',
    meeting: true,
    confidence: 0.85,
    reason: '会议听取了 people’s 汇报: they spoke at the meeting that is told of.',
    pattern:
      '(?<to>会议|大会|座谈会|会上)[^。；ⓟ]{0,24}?听取(?:了)?(?<from>LIST)(?:等[^，。；ⓟ]{0,12})?[^，。；ⓟ]{0,24}(?<verb>汇报|报告|发言|说明|介绍)',
  }),
  byPattern({
    id: 'attends.there',
    kind: 'attends',
    confidence: 0.85,
    reason: '在 a meeting 上, who 到现场, 致辞 there has been at it.',
    pattern:
      '在(?:[^，。；ⓟⓘ]{0,8})?(?<to>ⓘ)(?:上|现场|中)，(?:[^，。；ⓟⓘ]{0,6})?(?<from>LIST)(?:等[^，。；ⓟ]{0,8})?(?:都|也|一同|共同|先后)*(?<verb>到场|到现场|来到现场|到会|莅临|前来|现场)',
    to: ['initiative'],
    accept: (_from, to) => to.type === 'meeting' || to.type === 'campaign',
  }),
  byPattern({
    id: 'attends.discusses',
    kind: 'attends',
    confidence: 0.85,
    reason: 'Who 参加讨论, 审议 of a session that the sentence names took part in the session.',
    pattern:
      '(?<to>ⓘ)[^。；ⓘⓟ]{0,24}，ⓣ?(?<from>LIST)(?:等[^，。；ⓟ]{0,8})?(?<verb>参加)(?:联组|分组|小组|界别)?(?:讨论|审议|会议)',
    to: ['initiative'],
    accept: (_from, to) => to.type === 'meeting',
  }),
  byPattern({
    id: 'attends.reviews',
    kind: 'attends',
    confidence: 0.7,
    reason: 'Reviewing with a delegation of a session is taking part in the session.',
    pattern: '(?<from>ⓟ)[与同和](?<to>ⓘ)[^，。；]{0,16}(?<verb>审议|讨论|座谈)',
    to: ['initiative'],
  }),
];
