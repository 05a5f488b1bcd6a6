// The SDK deep-freezes modules that workflows share once they are loaded, but zod caches in a schema how to parse it when it is first used.
// So the modules with schemas are frozen here, shallowly: nobody can add anything to them, and the SDK goes no deeper. What zod caches is
// the same for every workflow. For the workflow sandbox alone: elsewhere a module cannot be frozen.
import { regexes } from 'zod/v4/core';
import * as calendar from '../domain/calendar.ts';
import * as clock from '../domain/clock.ts';
import * as decisions from '../domain/decisions.ts';
import * as ladder from '../domain/ladder.ts';
import * as languages from '../domain/languages.ts';
import * as messages from '../domain/messages.ts';
import * as regions from '../domain/regions.ts';
import * as tree from '../domain/regions/tree.ts';
import * as stages from '../domain/stages.ts';
import * as text from '../domain/text.ts';
import * as wallTime from '../domain/wallTime.ts';

// `regexes` is safe to share: zod resets its expressions before each use
for (const module of [regexes, calendar, clock, decisions, ladder, languages, messages, regions, tree, stages, text, wallTime])
  Object.freeze(module);
