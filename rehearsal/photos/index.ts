// Drawn pictures for the crowd's reports, made by draw.mjs: 640 × 480, under 16 KB each, with "rehearsal picture" written on all.
import { readFile } from 'node:fs/promises';

/** Pictures of finished things, by the county's projects in `examples/rehearsal`. */
const finished = [
  'elder-meals',
  'nurseries',
  'lifts',
  'night-bus',
  'lie-down-naps',
  'pocket-parks',
  'gyms',
  'clinics',
  'step-free',
  'charging',
  'reading-rooms',
  'day-labour',
] as const;

export const photoNames = [...finished, 'works-begun', 'works-half', 'works-done'] as const;
export type PhotoName = (typeof photoNames)[number];

/** The picture for a report: the work in progress, or the finished thing. `done` is a share from 0 to 1. */
export const photoFor = (project: string, done: number): PhotoName => {
  if (done < 0.4) return 'works-begun';
  if (done < 0.9) return 'works-half';
  return finished.find((name) => name === project) ?? 'works-done';
};

/** A picture's JPEG bytes. */
export const readPhoto = async (name: PhotoName): Promise<Uint8Array> => readFile(new URL(`${name}.jpg`, import.meta.url));
