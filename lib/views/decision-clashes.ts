import { compareDecisions, type Act, type Decision } from '#lib/domain/decision.ts';
import { phraseForm } from '#lib/text/search-form.ts';

import { markKey, pairKey, replayDecisions } from './replay-decisions.ts';

/** Two decisions that stand in their own logs and cannot both hold. */
export interface Clash {
  readonly here: Decision;
  readonly there: Decision;
}

/** Where another log says otherwise of the same thing: the same statement, name, kind or pair. */
export function clashesOf(here: readonly Decision[], there: readonly Decision[]): readonly Clash[] {
  const own = sayings(here);
  return [...sayings(there)].flatMap(([about, theirs]) => {
    const mine = own.get(about);
    return mine && mine.id !== theirs.id && meaning(mine.act) !== meaning(theirs.act)
      ? [{ here: mine, there: theirs }]
      : [];
  });
}

/** The last standing decision about each thing. */
function sayings(log: readonly Decision[]): ReadonlyMap<string, Decision> {
  const { standing } = replayDecisions(log);
  const said = new Map<string, Decision>();
  for (const decision of [...log].sort(compareDecisions)) {
    const about = standing.has(decision.id) ? aboutOf(decision.act) : null;
    if (about !== null) said.set(about, decision);
  }
  return said;
}

function aboutOf(act: Act): string | null {
  switch (act.act) {
    case 'confirm':
    case 'reject':
      return `reading ${act.statement}`;
    case 'rename':
      return `name ${act.entity}`;
    case 'retype':
      return `kind ${act.entity}`;
    case 'merge':
      return `pair ${pairKey(act.entity, act.into)}`;
    case 'part':
      return `pair ${pairKey(...act.entities)}`;
    case 'note':
      return `note ${markKey(act.on)}`;
    case 'tag':
      return `tag ${markKey(act.on)} ${act.tag}`;
    case 'scene':
      return `scene ${act.scene.id}`;
    case 'watch':
      return `watch ${act.entity}`;
    case 'watchPhrase':
      return `watch “${phraseForm(act.phrase)}”`;
    // These add, and cannot contradict.
    case 'mention':
    case 'list':
    case 'alias':
    case 'hide':
    case 'remark':
    case 'removeArticle':
    case 'undo':
      return null;
  }
}

function meaning(act: Act): string {
  if (act.act === 'rename') return act.name;
  if (act.act === 'retype') return `${act.kind}/${act.type}`;
  if (act.act === 'note') return act.text;
  if (act.act === 'tag' || act.act === 'watch' || act.act === 'watchPhrase') return String(act.put);
  if (act.act === 'scene') return JSON.stringify(act.scene);
  return act.act;
}
