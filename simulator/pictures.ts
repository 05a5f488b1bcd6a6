/** Reads width and height of a PNG, JPEG, GIF or WebP picture; undefined for other bytes. */
export function dimensions(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ascii = (from: number, length: number): string => Buffer.from(bytes.subarray(from, from + length)).toString('latin1');
  if (bytes.length < 24) return undefined;
  if (ascii(1, 3) === 'PNG') return { width: view.getUint32(16), height: view.getUint32(20) };
  if (ascii(0, 3) === 'GIF') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (ascii(0, 4) === 'RIFF' && ascii(8, 4) === 'WEBP') return webp(view, ascii(12, 4));
  return view.getUint16(0) === 0xffd8 ? jpeg(view) : undefined;
}

function webp(view: DataView, chunk: string): { width: number; height: number } | undefined {
  if (view.byteLength < 30) return undefined;
  if (chunk === 'VP8X') {
    const three = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
    return { width: three(24), height: three(27) };
  }
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

function jpeg(view: DataView): { width: number; height: number } | undefined {
  for (let index = 2; index + 9 < view.byteLength; ) {
    const marker = view.getUint16(index);
    if (marker < 0xff00) return undefined;
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: view.getUint16(index + 7), height: view.getUint16(index + 5) };
    index += 2 + view.getUint16(index + 2);
  }
  return undefined;
}
