import { z } from 'zod';
import { buckets } from './features.ts';
import type { Linear } from './linear.ts';

const magic = 'minsheng-classifier 1\n';

const Head = z.object({
  aspects: z.array(z.string()),
  bias: z.array(z.number()),
  unseen: z.number(),
  calibration: z.object({ scale: z.number(), shift: z.array(z.number()) }),
  measured: z.object({ texts: z.number(), accuracy: z.number(), macroF1: z.number(), calibrationError: z.number() }).optional(),
  buckets: z.literal(buckets),
});

/** Format: a first line that identifies the file, one line of JSON, then the rarity and the rows as 32-bit floats, little-endian. */
export const saved = ({ aspects, bias, unseen, calibration, measured, rarity, rows }: Linear): Uint8Array => {
  const head = new TextEncoder().encode(`${magic}${JSON.stringify({ aspects, bias, unseen, calibration, measured, buckets })}\n`);
  const bytes = new Uint8Array(head.length + (rows.length + 1) * buckets * 4);
  bytes.set(head);
  const view = new DataView(bytes.buffer);
  let at = head.length;
  for (const part of [rarity, ...rows]) {
    for (const value of part) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  return bytes;
};

/** Reads what `saved` wrote. Throws on anything else and on truncated bytes. */
export const restored = (bytes: Uint8Array): Linear => {
  const lines = /^(.*\n)(.*)\n/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)));
  if (lines?.[1] !== magic) throw new Error('not a classifier of minsheng');
  const start = lines[0].length;
  const head = Head.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(magic.length, start))));
  if (bytes.length !== start + (head.aspects.length + 1) * buckets * 4) throw new Error('a classifier that was cut short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const part = (n: number): Float32Array =>
    Float32Array.from({ length: buckets }, (_, i) => view.getFloat32(start + (n * buckets + i) * 4, true));
  return { ...head, rarity: part(0), rows: head.aspects.map((_, k) => part(k + 1)) };
};
