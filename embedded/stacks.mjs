// Stacks that name our sources. Node's own way reads every map as it loads its file, which costs each command more than the command; here a
// map is read when somebody asks for a stack.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Makes the stacks of errors name the sources of what was built into a folder.
 *
 * @param {string} folder
 */
export function readableStacks(folder) {
  const built = pathToFileURL(folder).href;
  /** @type {Map<string, SourceMap | undefined>} */
  const maps = new Map();
  const mapOf = (/** @type {string} */ url) => {
    if (!maps.has(url)) maps.set(url, read(url));
    return maps.get(url);
  };
  Error.prepareStackTrace = (error, frames) => [headOf(error), ...frames.map((frame) => `    at ${said(frame)}`)].join('\n');

  const said = (/** @type {NodeJS.CallSite & { toString(): string }} */ frame) => {
    const url = frame.getScriptNameOrSourceURL() ?? '';
    const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
    const plain = frame.toString();
    const found = url.startsWith(built) && line && column ? mapOf(url)?.findEntry(line - 1, column - 1) : undefined;
    if (!found || !('originalSource' in found)) return plain;
    const source = resolve(dirname(fileURLToPath(url)), found.originalSource);
    const place = `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
    return plain.replace(`${url}:${line}:${column}`, place);
  };
}

/** @param {Error} error */
function headOf(error) {
  try {
    return String(error);
  } catch {
    return 'Error';
  }
}

/** @param {string} url */
function read(url) {
  try {
    return new SourceMap(JSON.parse(readFileSync(fileURLToPath(`${url}.map`), 'utf8')));
  } catch {
    return undefined;
  }
}
