// A multipart form as a Bot API server reads it.

/** One part of a form, its bytes as latin1. */
export function partOf(part: string): { name: string; file: boolean; bytes: Buffer } {
  const end = part.indexOf('\r\n\r\n');
  const head = part.slice(0, end);
  const name = /name="([^"]*)"/.exec(head)?.[1] ?? '';
  return { name, file: /filename=/i.test(head), bytes: Buffer.from(part.slice(end + 4).replace(/\r\n$/, ''), 'latin1') };
}
