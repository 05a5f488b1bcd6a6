// What workflows share is frozen by the SDK once it is loaded, to the ground; and zod writes down in a schema how it reads when it is first
// asked. So modules that hold schemas are closed here, at the surface: nobody can put anything into them, and the SDK goes no deeper. What zod
// notes there is the same for every workflow. For the sandbox alone: elsewhere a module cannot be frozen.
import { regexes } from 'zod/v4/core';
import * as calendar from '../domain/calendar.ts';
import * as clock from '../domain/clock.ts';
import * as decisions from '../domain/decisions.ts';
import * as ladder from '../domain/ladder.ts';
import * as messages from '../domain/messages.ts';
import * as regions from '../domain/regions.ts';
import * as tree from '../domain/regions/tree.ts';
import * as stages from '../domain/stages.ts';
import * as text from '../domain/text.ts';
import * as wallTime from '../domain/wallTime.ts';

// zod sets its own expressions back before it asks them
for (const module of [regexes, calendar, clock, decisions, ladder, messages, regions, tree, stages, text, wallTime])
  Object.freeze(module);
