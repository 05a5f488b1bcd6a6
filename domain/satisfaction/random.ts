import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A reproducible stream of random numbers, the same on every machine and in every language that follows this recipe: xoshiro128** (Blackman
 * and Vigna, 2018), whose four 32-bit words are the first 16 bytes of the SHA-256 of the seed's UTF-8 text, big-endian. Anybody who has the
 * published seed can repeat a draw.
 */
export interface Random {
  /** The next 32-bit number. */
  readonly next: () => number;
  /** A number from 0 to n - 1, each equally likely: values that would favour low numbers are rejected. n from 1 to 2^32. */
  readonly below: (n: number) => number;
}

export function randomFrom(seed: string): Random {
  const hash = sha256(utf8ToBytes(seed));
  const words = new DataView(hash.buffer, hash.byteOffset, hash.byteLength);
  return randomOf([words.getUint32(0), words.getUint32(4), words.getUint32(8), words.getUint32(12)]);
}

/** The stream from a state of four words, which must not all be zero. */
export function randomOf([first, second, third, fourth]: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = [first, second, third, fourth];

  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };

  const below = (n: number): number => {
    const fair = RANGE - (RANGE % n);
    for (;;) {
      const drawn = next();
      if (drawn < fair) return drawn % n;
    }
  };

  return { next, below };
}

const RANGE = 2 ** 32;

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
