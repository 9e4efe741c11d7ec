import type { Command } from 'commander';
import type { Engine } from '../pipeline/engine.js';

export interface LibraryOptions {
  readonly questionnaires?: string;
}

/** For commands that read sheets: an author's questionnaires need no installation. */
export function addLibraryOptions(command: Command): Command {
  return command.option('--questionnaires <folder>', 'folder with more questionnaires than those installed');
}

/** Loads the rules and the installed questionnaires; only when a command needs them. */
export async function openEngine({ questionnaires }: LibraryOptions = {}): Promise<Engine> {
  const [{ createEngine }, { DEFAULT_FOLDERS, loadLibrary, loadMoreQuestionnaires }] = await Promise.all([
    import('../pipeline/engine.js'),
    import('../library/load-library.js'),
  ]);
  const library = loadLibrary(DEFAULT_FOLDERS, { checkTexts: false });
  return createEngine(
    questionnaires === undefined ? library : loadMoreQuestionnaires(library, questionnaires),
  );
}
