/** One part of a multipart body. */
export interface Part {
  readonly name: string;
  /** Present for files. */
  readonly filename?: string;
  readonly bytes: Buffer;
}

/**
 * Parses a multipart/form-data body; undefined if it is none. Written by hand, because bots' libraries write fewer spaces than the
 * platform's parser accepts.
 */
export function parseMultipart(body: Buffer, contentType: string): Part[] | undefined {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return undefined;
  const open = Buffer.from(`--${mark}`);
  const next = Buffer.from(`\r\n--${mark}`);
  const found: Part[] = [];
  let index = body.indexOf(open) + open.length;
  if (index < open.length) return undefined;
  while (body.toString('latin1', index, index + 2) === '\r\n') {
    const headEnd = body.indexOf('\r\n\r\n', index);
    const end = headEnd < 0 ? -1 : body.indexOf(next, headEnd + 2);
    if (end < 0) return undefined;
    const head = body.toString('utf8', index, headEnd);
    const name = parameter(head, 'name');
    const filename = parameter(head, 'filename');
    if (name !== undefined)
      found.push({ name, bytes: body.subarray(headEnd + 4, end), ...(filename === undefined ? {} : { filename }) });
    index = end + next.length;
  }
  return found;
}

function parameter(head: string, name: string): string | undefined {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
  const found = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(disposition);
  const given = found?.[1] ?? found?.[2];
  return given?.replace(/%22/g, '"').replace(/\\(["\\])/g, '$1');
}
