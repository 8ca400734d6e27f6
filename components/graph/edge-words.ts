import { i18n } from '#i18n';
import { countWords, interfaceLanguage, modalityWords } from '#components/shared/words.ts';
import type { EdgeWords } from '#lib/graph/label-edges.ts';

/**
 * The interface's words around what is printed. 代市长 is printed with its 代 already: it is not said twice. `tells`: whether the
 * library holds enough of the time since to say that somebody was not seen.
 */
export function edgeWords(tells: (lastSeen: string) => boolean = () => true): EdgeWords {
  // Not a message of its own: Chrome refuses two slots that touch.
  const isChinese = interfaceLanguage().startsWith('zh');
  return {
    relation: (kind) => i18n.t(`relation.${kind}`),
    modal: (modality, label, kind) => {
      const word = modalityWords(modality, kind);
      return label.startsWith(word) ? label : isChinese ? `${word}${label}` : `${word} ${label}`;
    },
    unseenSince: (label, day) => (tells(day) ? i18n.t('graph.unseenSince', [label, day]) : label),
    together: (meetings) => i18n.t('graph.ask.times', meetings, [countWords(meetings)]),
    and: i18n.t('graph.and'),
  };
}
