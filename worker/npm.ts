// npm starts this process, itself or through a shell that stays between the two. Whoever ends npm alone, by its process id, may reach
// neither: it is looked for here.
import { isRunning, parentOf, programOf, startOf } from '../embedded/identity.mjs';

/** Scripts that npm runs an installation for, by the name that it gives them. */
const SCRIPTS = ['start', 'dev', 'npx'];
const SHELL = /^-?(?:a|ba|da|k|z)?sh$/;
/** Real milliseconds between two looks. */
const LOOK_MS = 500;

/**
 * Tells when the npm that started this process has ended, or the shell between the two.
 *
 * @returns whether npm started it; else there is nobody to look for
 */
export function whenNpmEnds(tell: () => void, { npm_lifecycle_event: script = '' } = process.env): boolean {
  if (!SCRIPTS.includes(script)) return false;
  const parent = process.ppid;
  // a shell that became this process left npm as the parent: above it stands whoever called npm, who may go
  const pid = SHELL.test(programOf(parent) ?? '') ? parentOf(parent) : undefined;
  const started = pid === undefined ? undefined : startOf(pid);
  const npm = pid !== undefined && started !== undefined ? { pid, started } : undefined;
  const looking = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || isRunning(npm))) return;
    clearInterval(looking);
    tell();
  }, LOOK_MS);
  looking.unref();
  return true;
}
