/** Ancillary chunks that change how the picture looks; all others (eXIf, tEXt, iTXt, zTXt, tIME, private ones) are left out. */
const SHOWN = new Set(['gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'cICP', 'pHYs', 'tRNS', 'bKGD', 'hIST', 'sPLT']);

/**
 * Copies a PNG chunk by chunk and leaves out what is not picture: text, Exif, time, and anything after its end. Chunks keep their
 * checksums. Undefined if the file ends before IEND.
 */
export const stripPng = (bytes: Uint8Array): Uint8Array | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = new Uint8Array(bytes.length);
  kept.set(bytes.subarray(0, 8));
  let length = 8;
  for (let index = 8; index + 12 <= bytes.length; ) {
    const end = index + 12 + view.getUint32(index);
    if (end > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(index + 4, index + 8));
    if (isCritical(type) || SHOWN.has(type)) {
      kept.set(bytes.subarray(index, end), length);
      length += end - index;
    }
    if (type === 'IEND') return kept.slice(0, length);
    index = end;
  }
  return undefined;
};

/** The case of the first letter says whether a reader must understand the chunk. */
const isCritical = (type: string): boolean => /^[A-Z]/.test(type);
