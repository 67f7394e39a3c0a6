import { satisfy } from './dependencies.js';
import { type FileState, type PromptState } from './dependency.model.js';
import { restartAnswered } from './recovery.js';
import { type World } from './world.js';

/** A file that somebody waits for is there now. */
export function fileAppears(world: World, file: FileState): void {
  file.exists = true;
  file.checkedAt = world.now;
  for (const dependency of file.waiting.splice(0)) satisfy(world, dependency);
}

/** Yes lets all who wait go on; after no they stay, until somebody says yes. */
export function promptAnswered(world: World, prompt: PromptState, yes: boolean): void {
  if (prompt.status === 'ANSWERED_YES') return;
  const answer = yes ? 'ANSWERED_YES' : 'ANSWERED_NO';
  world.logOther('prompt', prompt.id, prompt.name, prompt.status, answer);
  prompt.status = answer;
  if (prompt.restarts) return restartAnswered(world, prompt.restarts, yes);
  if (yes) for (const dependency of prompt.waiting.splice(0)) satisfy(world, dependency);
}
