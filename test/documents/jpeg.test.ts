import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { stripLocation } from '../../documents/jpeg.ts';
import { photoNames, readPhoto } from '../../rehearsal/photos/index.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const segment = (marker: number, body: Uint8Array): Uint8Array =>
  join(Uint8Array.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff), body);

/** Exif as a phone writes it: one directory that points to a GPS directory with 30° 16′ 30″ N. */
const gpsExif = (): Uint8Array => {
  const tiff = new Uint8Array(80);
  const view = new DataView(tiff.buffer);
  tiff.set(bytesOf('II*\0'));
  view.setUint32(4, 8, true);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    view.setUint32(at + 8, value, true);
  };
  view.setUint16(8, 1, true);
  entry(10, 0x8825, 4, 1, 26);
  view.setUint16(26, 2, true);
  entry(28, 1, 2, 2, 'N'.charCodeAt(0));
  entry(40, 2, 5, 3, 56);
  for (const [i, value] of [30, 1, 16, 1, 30, 1].entries()) view.setUint32(56 + i * 4, value, true);
  return join(bytesOf('Exif\0\0'), tiff);
};

const contains = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text, 0, 'latin1');

/** The compressed picture: everything from the first scan on. */
const scan = (bytes: Uint8Array): Buffer => Buffer.from(bytes).subarray(Buffer.from(bytes).indexOf(Uint8Array.of(0xff, 0xda)));

let clean: Uint8Array;
let phone: Uint8Array;
beforeAll(async () => {
  clean = new Uint8Array(await readPhoto('works-half'));
  phone = join(
    clean.subarray(0, 2),
    segment(0xe1, gpsExif()),
    segment(0xe1, bytesOf('http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>30,16.5N</exif:GPSLatitude>')),
    segment(0xe2, bytesOf('MPF\0II*\0')),
    segment(0xed, bytesOf('Photoshop 3.0\0 Hangzhou')),
    segment(0xfe, bytesOf('taken at home')),
    clean.subarray(2),
    clean.subarray(0, 2),
    segment(0xe1, gpsExif()),
    clean.subarray(2),
  );
});

const stripped = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const result = await stripLocation(bytes);
  if (!result.ok) throw new Error(result.problem.id);
  return result.bytes;
};

describe('a photo that is kept', () => {
  it('has lost place, device and comments, and not a bit of its picture', async () => {
    expect(contains(phone, 'Exif')).toBe(true);
    const kept = await stripped(phone);
    for (const trace of ['Exif', 'GPS', 'Hangzhou', 'taken at home', 'MPF', 'xap']) expect(contains(kept, trace)).toBe(false);
    expect(kept).toEqual(await stripped(clean));
    expect(scan(kept)).toEqual(scan(clean));
  });

  it('keeps its colour profile and how its colours are stored', async () => {
    const coloured = join(
      clean.subarray(0, 2),
      segment(0xe2, bytesOf('ICC_PROFILE\0 profile')),
      segment(0xee, bytesOf('Adobe')),
      clean.subarray(2),
    );
    const kept = await stripped(coloured);
    expect(contains(kept, 'ICC_PROFILE') && contains(kept, 'Adobe')).toBe(true);
  });

  it('stays the same when it is stripped again', async () => {
    const once = await stripped(phone);
    expect(await stripped(once)).toEqual(once);
  });

  it('ends properly where a slow line cut it off', async () => {
    const kept = await stripped(phone.subarray(0, Math.floor(clean.length * 0.8)));
    expect([...kept.subarray(-2)]).toEqual([0xff, 0xd9]);
  });

  it('is taken as PNG without words and place', async () => {
    const chunk = (type: string, body: Uint8Array): Uint8Array => {
      const whole = join(bytesOf(type), body);
      const [length, sum] = [new Uint8Array(4), new Uint8Array(4)];
      new DataView(length.buffer).setUint32(0, body.length);
      new DataView(sum.buffer).setUint32(0, crc32(whole));
      return join(length, whole, sum);
    };
    const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    const head = chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0));
    const [gamma, data, end] = [
      chunk('gAMA', Uint8Array.of(0, 0, 1, 1)),
      chunk('IDAT', Uint8Array.of(1, 2, 3)),
      chunk('IEND', new Uint8Array()),
    ];
    const told = [
      chunk('eXIf', gpsExif()),
      chunk('tEXt', bytesOf('Place\0home')),
      chunk('iTXt', bytesOf('a')),
      chunk('zTXt', bytesOf('b')),
      chunk('tIME', bytesOf('1234567')),
    ];
    const result = await stripLocation(join(signature, head, gamma, ...told, data, end, bytesOf('more')));
    expect(result).toEqual({ ok: true, mime: 'image/png', bytes: join(signature, head, gamma, data, end) });
    expect(await stripLocation(join(signature, head, data))).toMatchObject({ ok: false, problem: { id: 'photo-broken' } });
  });

  it.each([
    ['GIF', bytesOf('GIF89a\x01\0\x01\0\0\0\0;'), 'gif'],
    ['a page', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unknown'],
    ['a packed file', bytesOf('PK\x03\x04 and more than thirty bytes of it follow here'), 'zip'],
    ['nothing', new Uint8Array(), 'unknown'],
  ])('is refused as %s', async (_, bytes, format) => {
    expect(await stripLocation(bytes)).toEqual({ ok: false, problem: { id: 'photo-format-unsupported', facts: { format } } });
  });

  it('is never a reason to fall over, however broken', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 2000 }), fc.uint8Array({ maxLength: 40 }), async (at, noise) => {
        const broken = join(phone.subarray(0, at), noise, phone.subarray(at + noise.length, at + 400));
        const result = await stripLocation(broken);
        if (result.ok && at > 300) expect(contains(result.bytes, 'GPSLatitude')).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('is already so for the rehearsal’s own pictures, which are small', async () => {
    for (const name of photoNames) {
      const bytes = new Uint8Array(await readPhoto(name));
      expect(bytes.length).toBeLessThan(16_000);
      expect((await stripped(bytes)).length).toBeLessThanOrEqual(bytes.length);
    }
  });
});
