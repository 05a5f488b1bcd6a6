// Notices when npm ends. npm starts this process itself or through a shell; a signal to npm alone may reach neither of them.
import { isRunning, parentOf, programOf, startOf } from '../embedded/identity.mjs';

/** The names that npm gives to the scripts that run an installation. */
const SCRIPTS = ['start', 'dev', 'npx'];
const SHELL = /^-?(?:a|ba|da|k|z)?sh$/;
/** Real milliseconds between two checks. */
const LOOK_MS = 500;

/**
 * Calls `tell` when the npm that started this process, or the shell between the two, has ended.
 *
 * @returns whether npm started this process; if not, `tell` is never called
 */
export function whenNpmEnds(tell: () => void, { npm_lifecycle_event: script = '' } = process.env): boolean {
  if (!SCRIPTS.includes(script)) return false;
  const parent = process.ppid;
  // if the shell replaced itself with this process, the parent is npm; npm's own parent may end without harm, so it is not watched
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
