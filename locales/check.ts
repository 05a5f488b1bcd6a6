// Checks the texts: well-formed, the same facts in every language, none missing in the two written languages, none unused. Run by `npm run
// check`: node --import tsx locales/check.ts
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type BaseNode,
  FluentParser,
  type FunctionReference,
  Junk,
  Message,
  StringLiteral,
  type VariableReference,
  Visitor,
} from '@fluent/syntax';
import { FIRST } from '../domain/languages.ts';
import { compared, type Said } from './compared.ts';
import { areasOf, isLanguage, languages } from './spoken.ts';

const house = fileURLToPath(new URL('..', import.meta.url));
const rooms = [
  'activities',
  'actions',
  'bot',
  'cards',
  'conversation',
  'cli',
  'domain',
  'documents',
  'locales',
  'records',
  'rehearsal',
  'temporal',
  'views',
  'web',
  'worker',
  'workflows',
];

/** A message with the prefixes of the keys that it says by NAME. */
interface Text extends Said {
  readonly names: readonly string[];
}

const complaints: string[] = [];
const complain = (words: string): void => void complaints.push(words);

/** Reads one language area by area; reports syntax errors and repeated keys with file and line. */
function read(language: string, areas: Readonly<Record<string, string>>): Map<string, Text> {
  const found = new Map<string, Text>();
  for (const [area, source] of Object.entries(areas)) {
    const file = `locales/${language}/${area}.ts`;
    const offset = lineOf(readFileSync(join(house, file), 'utf8'), '/* ftl */ `') - 1;
    const line = (position: number): number => offset + source.slice(0, position).split('\n').length;
    for (const entry of new FluentParser().parse(source).body) {
      const start = entry.span?.start ?? 0;
      if (entry instanceof Junk) {
        complain(
          `${file}:${line(entry.annotations[0]?.span?.start ?? start)}: ${entry.annotations[0]?.message ?? 'not readable'}`,
        );
      } else if (entry instanceof Message) {
        const at = `${file}:${line(start)}`;
        const before = found.get(entry.id.name);
        if (before) complain(`${at}: ${entry.id.name} is there already (${before.at})`);
        found.set(entry.id.name, { at, ...partsOf(entry) });
      }
    }
  }
  return found;
}

const lineOf = (text: string, part: string): number => text.slice(0, Math.max(0, text.indexOf(part))).split('\n').length;

class Parts extends Visitor {
  readonly facts = new Set<string>();
  readonly names: string[] = [];
  override visitVariableReference(node: VariableReference): void {
    this.facts.add(node.id.name);
  }
  override visitFunctionReference(node: FunctionReference): void {
    const [first] = node.arguments.positional;
    if (node.id.name === 'NAME' && first instanceof StringLiteral) this.names.push(`${first.parse().value}-`);
    if (node.id.name === 'ROLES') this.names.push('role-');
    this.genericVisit(node);
  }
}

const partsOf = (entry: BaseNode): Pick<Text, 'facts' | 'names'> => {
  const parts = new Parts();
  parts.visit(entry);
  return parts;
};

const texts = new Map(languages.map((language) => [language, read(language, areasOf(language))]));
for (const words of compared(texts)) complain(words);
/** the first language has every message */
const all = texts.get(FIRST) ?? new Map<string, Text>();

// What the code uses

const used = new Map<string, string>();
const prefixes = new Map<string, string>();
const saidPrefixes = new Set<string>();
for (const file of rooms.flatMap((room) => sources(join(house, room)))) {
  const text = readFileSync(file, 'utf8');
  const at = relative(house, file);
  const isText = /^locales\/[^/]+\//.test(at) || at === 'locales/check.ts';
  if (isText) continue;
  // say('id'), say(language, 'id'), words.say('id'), button(words, 'id', …), ctx.tell('id'), id: 'id' where it is a key
  for (const [, , id] of text.matchAll(
    /\b(say|tell|button|back)\(\s*(?:(?:[\w.()[\]]+|'(?:zh|en)'),\s*)?'([a-z][a-zA-Z0-9-]*)'/g,
  ))
    if (id && !isLanguage(id)) used.set(id, at);
  for (const [, , prefix] of text.matchAll(/\b(say|tell|button)\(\s*(?:[\w.()[\]]+,\s*)?`([a-z][a-zA-Z0-9-]*-)\$\{/g)) {
    if (!prefix) continue;
    prefixes.set(prefix, at);
    saidPrefixes.add(prefix);
  }
  // any other literal that is a key counts as its use
  for (const [, literal] of text.matchAll(/['"`]([a-z][a-zA-Z0-9-]*)['"`]/g))
    if (literal && all.has(literal)) used.set(literal, at);
  for (const [, prefix] of text.matchAll(/`([a-z][a-zA-Z0-9-]*-)\$\{/g))
    if (prefix) prefixes.set(prefix, prefixes.get(prefix) ?? at);
  // problems: refused('id'), new NotDone('id'), { id: 'id', facts }, and every member of a union of problem ids
  if (!/^(locales|cards)\//.test(at)) {
    for (const [, id] of text.matchAll(/\b(?:refused(?:<[^(]*>)?|NotDone)\(\s*'([a-z-]+)'/g)) if (id) need(`problem-${id}`, at);
    for (const [, prefix] of text.matchAll(/\b(?:refused(?:<[^(]*>)?|NotDone)\(\s*`([a-z-]+-)\$\{/g))
      if (prefix) prefixes.set(`problem-${prefix}`, at);
    for (const [, id] of text.matchAll(/\bproblem: \{\s*id: '([a-z-]+)'/g)) if (id) need(`problem-${id}`, at);
  }
}

function need(key: string, at: string): void {
  used.set(key, at);
}

// a nested fact { id } is said by `<fact>-<id>`, a list by `<fact>-line`
for (const [, { facts, names }] of all) {
  for (const fact of facts) prefixes.set(`${fact}-`, 'a nested fact');
  for (const name of names) prefixes.set(name, 'NAME');
}
prefixes.set('problem-', 'sayProblem');
prefixes.set('command-', 'bot/commands.ts');

for (const [key, at] of used) if (!all.has(key)) complain(`${at}: there are no words for ${key}`);
for (const [prefix, at] of prefixes) {
  // other template literals (ids, file names) do not count: only prefixes that are said
  if (saidPrefixes.has(prefix) && ![...all.keys()].some((key) => key.startsWith(prefix)))
    complain(`${at}: no key begins with ${prefix}`);
}
for (const [key, { at }] of all) {
  if (!used.has(key) && ![...prefixes.keys()].some((prefix) => key.startsWith(prefix))) complain(`${at}: ${key} is used nowhere`);
}

function sources(folder: string): string[] {
  try {
    return readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return name === 'client' || name === 'node_modules' ? [] : sources(path);
      return /\.tsx?$/.test(name) ? [path] : [];
    });
  } catch {
    return [];
  }
}

if (complaints.length > 0) {
  console.error([...complaints.toSorted(), '', `${complaints.length} complaints about texts`].join('\n'));
  process.exitCode = 1;
} else {
  console.log(`${all.size} texts in ${languages.join(', ')}`);
}
