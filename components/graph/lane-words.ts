import { i18n } from '#i18n';
import type { Lane } from '#lib/services/timeline.ts';
import { edgeWords } from './edge-words.ts';

/** 组织部 部长, 乙县委 拟任书记: at a body, who holds it stands in place of the body. */
export function laneWords({ other, title, modality }: Lane): string {
  const words = modality === 'asserted' ? title : edgeWords().modal(modality, title, 'holdsPost');
  return i18n.t('graph.timeline.lane', [other.name, words]);
}
