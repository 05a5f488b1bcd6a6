// Finds the built JavaScript of our TypeScript, if it is what the sources say now, and imports from it. Nothing here takes longer than a
// look at each source file's time and size, since every command begins with it.
import { readFileSync, statSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readableStacks } from './stacks.mjs';

/**
 * What a build was made of, and where it is.
 *
 * @typedef {{ folder: string, files: Record<string, string> }} Build
 */

/** @param {string} root */
export const buildsFolder = (root) => join(root, 'node_modules', '.minsheng', 'build');

/** @param {string} root */
export const buildNote = (root) => join(buildsFolder(root), 'current.json');

/**
 * A file's time and size, by which a changed one is recognized; undefined if it is not there.
 *
 * @param {string} file
 * @returns {string | undefined}
 */
export function standOf(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.mtimeMs} ${found.size}`;
}

/**
 * The folder of the build, if none of the files that it was made of has changed since.
 *
 * @param {string} root
 * @returns {string | undefined}
 */
export function currentBuild(root) {
  const build = noted(root);
  if (!build) return undefined;
  for (const [file, stand] of Object.entries(build.files)) if ((standOf(join(root, file)) ?? '') !== stand) return undefined;
  const folder = join(buildsFolder(root), build.folder);
  return standOf(folder) && folder;
}

/**
 * @param {string} root
 * @returns {Build | undefined}
 */
function noted(root) {
  try {
    return JSON.parse(readFileSync(buildNote(root), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * The name of an entry's file in a build.
 *
 * @param {string} entry such as worker/main.ts
 */
export const builtName = (entry) => entry.replace(/\.tsx?$/, '').replaceAll('/', '.');

/**
 * Imports an entry from a build, with stacks that name the sources. Node keeps what it compiles, where it can.
 *
 * @param {string} folder
 * @param {string} entry such as worker/main.ts
 */
export async function importBuilt(folder, entry) {
  nodeModule.enableCompileCache?.(join(folder, 'compiled')); // Node 22 and later
  readableStacks(folder);
  return import(pathToFileURL(join(folder, `${builtName(entry)}.js`)).href);
}
