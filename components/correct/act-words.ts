import { i18n } from '#i18n';
import { countWords, kindWords } from '#components/shared/words.ts';
import type { Act, Decision, Marked, Quoted, RemarkKind, SplitAct } from '#lib/domain/decision.ts';
import type { LogStep } from '#lib/services/library.ts';

interface ActContext {
  /** Of the article it is about. */
  readonly headline?: string | null;
  /** What an undo takes back, or brings back. */
  readonly undoes?: Decision | null;
  readonly isRedo?: boolean;
}

/** What a decision says, in a line: “甲”并入“乙”. */
export function actWords(
  act: Act,
  { headline = null, undoes = null, isRedo = false }: ActContext = {},
): string {
  switch (act.act) {
    case 'confirm':
    case 'reject':
      return i18n.t(`change.did.${act.act}`, [recordWords(act.about)]);
    case 'remark':
      return i18n.t('change.did.remark', [saysWords(act.says), recordWords(act.about)]);
    case 'merge':
    case 'part':
      return i18n.t(`change.did.${act.act}`, [...act.names]);
    case 'split':
      return i18n.t('change.did.split', [headline ?? i18n.t('common.noHeadline'), act.name, splitWords(act)]);
    case 'rename':
      return i18n.t('change.did.rename', [act.was, act.name]);
    case 'alias':
      return i18n.t('change.did.alias', [act.of, act.name]);
    case 'retype':
      return i18n.t('change.did.retype', [act.name, kindWords(act.kind, act.type)]);
    case 'hide':
      return i18n.t('change.did.hide', [act.name]);
    case 'removeArticle':
      return i18n.t('change.did.removeArticle', [headline ?? i18n.t('common.noHeadline')]);
    case 'mention':
      return i18n.t('change.did.mention', [act.quote, act.name]);
    case 'tag':
      return i18n.t(act.put ? 'change.did.tag' : 'change.did.untag', [markedWords(act.on), act.tag]);
    case 'note':
      return act.text === ''
        ? i18n.t('change.did.noteGone', [markedWords(act.on)])
        : i18n.t('change.did.note', [markedWords(act.on), act.text]);
    case 'scene':
      return act.scene.steps.length > 0
        ? i18n.t('change.did.scene', [act.scene.name])
        : i18n.t('change.did.sceneGone', [act.scene.name]);
    case 'list':
      return i18n.t('change.did.list', act.list.posts.length, [
        act.list.source,
        countWords(act.list.posts.length),
      ]);
    case 'watch':
      return i18n.t(act.put ? 'change.did.watch' : 'change.did.unwatch', [act.name]);
    case 'watchPhrase':
      return i18n.t(act.put ? 'change.did.watch' : 'change.did.unwatch', [act.phrase]);
    case 'undo':
      return undoes
        ? i18n.t(isRedo ? 'change.redo' : 'change.did.undo', [actWords(undoes.act, { headline })])
        : i18n.t('change.did.undoUnknown');
  }
}

/** Somebody with what tells them from others of the name: 王伟（水务局局长）. */
export function whoWords(name: string, apart: string): string {
  return apart === '' ? name : i18n.t('change.calledApart', [name, apart]);
}

function splitWords({ called, apart }: SplitAct): string {
  return whoWords(called, apart);
}

/** The same of what was done in one go: 移走 30 篇文章. */
export function stepWords({
  decisions,
  headline,
}: Pick<LogStep, 'decisions'> & Partial<Pick<LogStep, 'headline'>>): string {
  const [first] = decisions;
  if (first === undefined) return '';
  const { act } = first;
  const count = countWords(decisions.length);
  if (decisions.length > 1 && act.act === 'removeArticle')
    return i18n.t('change.did.removeArticles', [count]);
  if (decisions.length > 1 && act.act === 'tag')
    return i18n.t(act.put ? 'change.did.tagMany' : 'change.did.untagMany', [count, act.tag]);
  if (act.act === 'split' && (decisions.length > 1 || headline == null))
    return i18n.t('change.did.splitMany', decisions.length, [act.name, count, splitWords(act)]);
  return actWords(act, { headline: headline ?? null });
}

function markedWords(on: Marked): string {
  return on.name ?? i18n.t('common.noHeadline');
}

export function saysWords(says: RemarkKind): string {
  return says === 'paper-wrong' ? i18n.t('change.says.paper_wrong') : i18n.t(`change.says.${says}`);
}

function recordWords({ subject, kind, object }: Quoted): string {
  return [subject, i18n.t(`relation.${kind}`), ...(object === null ? [] : [object])].join(' ');
}
