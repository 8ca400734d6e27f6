import { i18n } from '#i18n';
import { saveFile } from '#components/shared/save-file.ts';
import { countWords } from '#components/shared/words.ts';
import { salvageLibrary } from '#lib/services/salvage-library.ts';
import { openDatabase } from '#lib/store/database.ts';
import { programVersion } from './make-keeper.ts';

/** Hands over a file of what can still be read of a damaged library; answers in words what came of it. */
export async function salvageNow(): Promise<string> {
  const opened = await openDatabase();
  if (!opened.ok) return i18n.t('launch.nothingSalvaged');
  const database = opened.value;
  try {
    const found = await salvageLibrary(database, { now: Date.now(), program: programVersion() });
    if (!found.ok) return i18n.t('launch.nothingSalvaged');
    const { file, fileName, holds, lost } = found.value;
    saveFile(file, fileName);
    return i18n.t('launch.salvaged', [
      countWords(holds.captures),
      countWords(holds.decisions),
      countWords(lost),
    ]);
  } finally {
    database.close();
  }
}
