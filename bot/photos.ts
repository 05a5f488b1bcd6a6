// Photos of reports and suggestions: the outbox downloads them from Telegram and strips their location before they are kept.
import { createHash } from 'node:crypto';
import type { Api } from 'grammy';
import type { Fetched } from '../conversation/drain.ts';
import { stripLocation } from '../documents/jpeg.ts';
import * as outbox from '../records/outbox.ts';

export interface FileDoor {
  readonly api: Api;
  readonly apiRoot: string;
  readonly token: string;
}

/** Fetches one file and keeps it. Throws what the network throws: fetching again does no harm. */
export async function fetchPhoto({ api, apiRoot, token }: FileDoor, id: string): Promise<Fetched> {
  const file = await outbox.fileOf(id);
  if (!file) return { kind: 'nothing-to-fetch' };
  if (file.sha256) return { kind: 'kept' };
  const { file_path: path } = await api.getFile(file.reference);
  if (!path) return { kind: 'useless', problem: 'no path to the file' };
  const answer = await fetch(`${apiRoot}/file/bot${token}/${path}`);
  if (!answer.ok) throw new Error(`the file could not be fetched: HTTP ${answer.status}`);
  const stripped = await stripLocation(new Uint8Array(await answer.arrayBuffer()));
  if (!stripped.ok) return { kind: 'useless', problem: `${stripped.problem.id} ${JSON.stringify(stripped.problem.facts)}` };
  const sha256 = createHash('sha256').update(stripped.bytes).digest('hex');
  await outbox.keepFile(id, { mime: stripped.mime, bytes: stripped.bytes, sha256 });
  return { kind: 'kept' };
}
