import type { Doc, FoundOrganization } from '#lib/extract/doc.ts';
import { body } from './body.ts';

const bureau =
  /(?:中国?(?:铁|建|交|水|冶|核|电建|铁建|中铁|建筑|能建|水电)|水电)第?[一二三四五六七八九十]{1,3}(?:工程)?[局院](?:集团)?(?:第?[一二三四五六]?(?:工程)?公司)?/gu;

/** 中铁十八局, 中建三局集团: the numbered bureaus of the central state's builders. */
export function bureaus(doc: Doc): FoundOrganization[] {
  return [...doc.lexical.matchAll(bureau)].map(({ index, 0: name }) =>
    body(index, index + name.length, 'org.numbered', 5.5 + name.length / 50, {
      type: 'company',
      region: null,
      tail: doc.text.slice(index, index + name.length),
      relative: false,
    }),
  );
}
