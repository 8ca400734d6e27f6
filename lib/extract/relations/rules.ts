import { attributeRules } from './attributes.ts';
import { briefingRules } from './briefings.ts';
import { authorshipRules, succeedsRules } from './authorship.ts';
import { careerRules } from './careers.ts';
import { cooperationRules } from './cooperation.ts';
import { holdingRules } from './holding.ts';
import { inspectingRules } from './inspecting.ts';
import { jointActRules } from './joint-acts.ts';
import { engagingRules } from './engaging.ts';
import { gatheringRules } from './gathering.ts';
import { joiningRules } from './joining.ts';
import { laterClauseRules } from './later-clauses.ts';
import { unitMemberRules } from './unit-members.ts';
import { locationRules } from './location.ts';
import { membershipRules } from './membership.ts';
import { partRules } from './parts.ts';
import type { RelationRule } from './rule.ts';
import { runningRules } from './running.ts';
import { sayingRules } from './saying.ts';
import { signedNotices } from './signed-notices.ts';
import { takingPartRules } from './taking-part.ts';
import { workRules } from './works.ts';

/** Every rule that can conclude a relation; a test holds the table of kinds against this list. */
export const relationRules: readonly RelationRule[] = [
  ...holdingRules,
  ...partRules,
  ...membershipRules,
  ...joiningRules,
  ...gatheringRules,
  ...laterClauseRules,
  ...unitMemberRules,
  ...locationRules,
  ...takingPartRules,
  ...briefingRules,
  ...inspectingRules,
  ...careerRules,
  ...engagingRules,
  ...runningRules,
  ...authorshipRules,
  ...workRules,
  signedNotices,
  ...cooperationRules,
  ...jointActRules,
  ...sayingRules,
  ...attributeRules,
  ...succeedsRules,
];
