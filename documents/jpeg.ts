import { fileTypeFromBuffer } from 'file-type';
import { stripPng } from './png.ts';

export type Stripped =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly mime: 'image/jpeg' | 'image/png' }
  | { readonly ok: false; readonly problem: { readonly id: PhotoProblem; readonly facts: Readonly<Record<string, string>> } };

export type PhotoProblem = 'photo-format-unsupported' | 'photo-broken';

/**
 * A photo without place, time, device and comments. It accepts JPEG and PNG, recognised by their bytes and not by their name; anything else
 * is refused (`photo-format-unsupported`, with the format), as is a file that ends before its picture does. The picture itself is not
 * decoded and stays identical to the bit.
 */
export const stripLocation = async (bytes: Uint8Array): Promise<Stripped> => {
  const type = await fileTypeFromBuffer(bytes);
  if (type?.mime === 'image/jpeg') return result(stripJpeg(bytes), 'image/jpeg');
  if (type?.mime === 'image/png') return result(stripPng(bytes), 'image/png');
  return { ok: false, problem: { id: 'photo-format-unsupported', facts: { format: type?.ext ?? 'unknown' } } };
};

const result = (bytes: Uint8Array | undefined, mime: 'image/jpeg' | 'image/png'): Stripped =>
  bytes
    ? { ok: true, bytes, mime }
    : { ok: false, problem: { id: 'photo-broken', facts: { format: mime.slice('image/'.length) } } };

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COM = 0xfe;

/**
 * Copies a JPEG segment by segment. It leaves out APP1 (Exif, XMP), APP3 to APP13, APP15 and comments; of APP2 it keeps only the colour
 * profile (another APP2 points to further pictures with Exif of their own), of APP0 only JFIF; APP14 says how colours are stored and stays.
 * Everything after the end of the picture (a second picture, a film) is left out. Undefined if there is no picture in the file.
 */
const stripJpeg = (bytes: Uint8Array): Uint8Array | undefined => {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let scanned = false;
  for (let index = 2; index < bytes.length; ) {
    const marker = markerAt(bytes, index);
    if (!marker) return undefined;
    if (marker.code === EOI) return scanned ? joined([...kept, ENDING]) : undefined;
    const end = segmentEnd(bytes, marker);
    if (end === undefined) return scanned ? joined([...kept, ENDING]) : undefined;
    if (stays(bytes, marker.code, marker.at + 4)) kept.push(bytes.subarray(marker.at, end));
    if (marker.code === SOS) scanned = true;
    index = end;
  }
  return scanned ? joined([...kept, ENDING]) : undefined;
};

const ENDING = Uint8Array.of(0xff, EOI);

interface Marker {
  readonly code: number;
  /** The offset of its 0xFF; fill bytes before it are skipped. */
  readonly at: number;
}

const markerAt = (bytes: Uint8Array, start: number): Marker | undefined => {
  if (bytes[start] !== 0xff) return undefined;
  let index = start;
  while (bytes[index + 1] === 0xff) index += 1;
  const code = bytes[index + 1];
  return code === undefined || code === 0 || code === SOI ? undefined : { code, at: index };
};

/** The offset at which the segment ends, including its compressed data; undefined if the file ends within the segment. */
const segmentEnd = (bytes: Uint8Array, { code, at }: Marker): number | undefined => {
  if (isRestart(code) || code === 0x01) return at + 2;
  const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
  const end = at + 2 + length;
  if (length < 2 || end > bytes.length) return undefined;
  return code === SOS ? scanEnd(bytes, end) : end;
};

/** The end of the compressed data: the next marker that is neither a restart nor a stuffed 0xFF. */
const scanEnd = (bytes: Uint8Array, start: number): number => {
  for (let index = start; index < bytes.length; index += 1) {
    const next = bytes[index + 1];
    if (bytes[index] === 0xff && next !== undefined && next !== 0 && next !== 0xff && !isRestart(next)) return index;
  }
  return bytes.length;
};

const isRestart = (code: number): boolean => code >= 0xd0 && code <= 0xd7;

const stays = (bytes: Uint8Array, code: number, body: number): boolean => {
  if (code === COM) return false;
  if (code === 0xe0) return startsWith(bytes, body, 'JFIF\0');
  if (code === 0xe2) return startsWith(bytes, body, 'ICC_PROFILE\0');
  return code < 0xe0 || code > 0xef || code === 0xee;
};

const startsWith = (bytes: Uint8Array, at: number, text: string): boolean =>
  String.fromCharCode(...bytes.subarray(at, at + text.length)) === text;

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
