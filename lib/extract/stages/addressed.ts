import { addressed } from '#lib/extract/persons/addressed.ts';
import { called } from '#lib/extract/persons/called.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** 杨部长, 该局局长, 老杨: who it is, is known once posts are. */
export const addressedPersons: Stage = {
  id: 'addressed',
  needs: ['words', 'persons', 'posts'],
  gives: ['persons'],
  run(doc) {
    const byPost = addressed(doc);
    const posted = new Set(byPost.map((p) => p.start));
    const found = [...byPost, ...called(doc).filter((p) => !posted.has(p.start))];
    if (found.length === 0) return;
    // 李局长 read as a name of its own gives way.
    const starts = new Set(found.map((p) => p.start));
    const kept = doc.persons.filter((p) => !starts.has(p.start));
    doc.persons.splice(0, doc.persons.length, ...kept, ...found);
    doc.persons.sort((a, b) => a.start - b.start);
  },
};
