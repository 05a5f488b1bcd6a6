// A part's process: `node worker/part.mjs bot`. The supervisor (parts.ts) starts it.
import { importSetUp } from '../embedded/setup.mjs';

await importSetUp(`worker/parts/${process.argv[2]}.ts`, console.error);
