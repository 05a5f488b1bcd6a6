import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import type { StoredFile } from './changes.ts';
import { dimensions } from './pictures.ts';
import type { World } from './world.ts';

/** The largest files, in bytes, that a bot may send and download. */
export const SENT_MOST = 50 * 1024 * 1024;
export const PHOTO_MOST = 10 * 1024 * 1024;
export const FETCHED_MOST = 20 * 1024 * 1024;

/** Stores the bytes of files, in a folder or in memory. */
export class FileRoom {
  readonly #world: World;
  readonly #dir: string | undefined;
  readonly #memory = new Map<string, Uint8Array>();

  constructor(world: World, dir: string | undefined) {
    this.#world = world;
    this.#dir = dir && join(dir, 'files');
    if (this.#dir) mkdirSync(this.#dir, { recursive: true });
  }

  /** Stores bytes and gives the id under which they can be downloaded. `folder` is the first part of the file's path. */
  async keep(bytes: Uint8Array, folder: 'photos' | 'documents' | 'voice' | 'stickers', name?: string): Promise<StoredFile> {
    const type = await fileTypeFromBuffer(bytes);
    const unique = randomBytes(12).toString('base64url');
    const extension = type?.ext ?? /\.(\w{1,8})$/.exec(name ?? '')?.[1] ?? 'bin';
    const file: StoredFile = {
      id: `AgAC${randomBytes(24).toString('base64url')}`,
      unique,
      path: `${folder}/file_${this.#world.nextFile++}.${extension}`,
      size: bytes.length,
      mime: type?.mime ?? 'application/octet-stream',
      ...(name === undefined ? {} : { name }),
      ...dimensions(bytes),
    };
    if (this.#dir) await writeFile(join(this.#dir, unique), bytes);
    else this.#memory.set(unique, bytes);
    this.#world.commit([{ kind: 'file', file }]);
    return file;
  }

  async bytes(file: StoredFile): Promise<Uint8Array | undefined> {
    if (!this.#dir) return this.#memory.get(file.unique);
    return await readFile(join(this.#dir, file.unique)).catch(() => undefined);
  }

  byPath(path: string): StoredFile | undefined {
    for (const file of this.#world.files.values()) if (file.path === path) return file;
    return undefined;
  }
}
