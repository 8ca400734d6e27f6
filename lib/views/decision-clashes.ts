import { compareDecisions, type Act, type Decision } from '#lib/domain/decision.ts';
import { phraseForm } from '#lib/text/search-form.ts';

import { markKey, pairKey, replayDecisions } from './replay-decisions.ts';

/** Two decisions that stand in their own logs and cannot both hold. */
export interface Clash {
  readonly here: Decision;
  readonly there: Decision;
}

/** Where another log says otherwise of the same thing: the same statement, name, kind, pair, or somebody in an article. */
export function clashesOf(here: readonly Decision[], there: readonly Decision[]): readonly Clash[] {
  const own = sayings(here);
  const clashes = new Map<string, Clash>();
  for (const [about, theirs] of sayings(there)) {
    const mine = own.get(about);
    if (mine === undefined || mine.by.id === theirs.by.id || mine.says === theirs.says) continue;
    clashes.set(`${mine.by.id} ${theirs.by.id}`, { here: mine.by, there: theirs.by });
  }
  return [...clashes.values()];
}

interface Said {
  readonly says: string;
  readonly by: Decision;
}

/** The last standing decision about each thing. */
function sayings(log: readonly Decision[]): ReadonlyMap<string, Said> {
  const { standing } = replayDecisions(log);
  const said = new Map<string, Said>();
  for (const by of [...log].sort(compareDecisions)) {
    if (!standing.has(by.id)) continue;
    for (const [about, says] of meaningsOf(by.act)) said.set(about, { says, by });
  }
  return said;
}

/** What an act is about, and what it says of that. */
function meaningsOf(act: Act): readonly (readonly [about: string, says: string])[] {
  switch (act.act) {
    case 'confirm':
    case 'reject':
      return [[`reading ${act.statement}`, act.act]];
    case 'rename':
      return [[`name ${act.entity}`, act.name]];
    case 'retype':
      return [[`kind ${act.entity}`, `${act.kind}/${act.type}`]];
    case 'merge':
      return [[`pair ${pairKey(act.entity, act.into)}`, 'one']];
    case 'part':
      return [[`pair ${pairKey(...act.entities)}`, 'two']];
    case 'split':
      return [
        [`pair ${pairKey(act.entity, act.into)}`, 'two'],
        [`who ${act.article} ${act.raw}`, act.into],
      ];
    case 'note':
      return [[`note ${markKey(act.on)}`, act.text]];
    case 'tag':
      return [[`tag ${markKey(act.on)} ${act.tag}`, String(act.put)]];
    case 'scene':
      return [[`scene ${act.scene.id}`, JSON.stringify(act.scene)]];
    case 'watch':
      return [[`watch ${act.entity}`, String(act.put)]];
    case 'watchPhrase':
      return [[`watch “${phraseForm(act.phrase)}”`, String(act.put)]];
    // These add, and cannot contradict.
    case 'mention':
    case 'list':
    case 'alias':
    case 'hide':
    case 'remark':
    case 'removeArticle':
    case 'undo':
      return [];
  }
}
