import { z } from 'zod';
import { badRequest, type Reply } from '../reply.ts';
import { Upload } from './fields.ts';
import type { Desk, Method } from './method.ts';

/** Makes a method from its fields and what it does with them. */
export const method = <S extends z.ZodRawShape>(
  shape: S,
  carryOut: (params: z.output<z.ZodObject<S>>, desk: Desk) => Reply<unknown> | Promise<Reply<unknown>>,
): Method => {
  const fields = z.object(shape);
  return {
    fields,
    call(params, desk, strict) {
      const parsed = fields.safeParse(params);
      if (!parsed.success) return badRequest(wordsFor(parsed.error, params));
      const unknown = strict ? unknownIn(params, parsed.data) : undefined;
      if (unknown) return badRequest(`unknown parameter "${unknown}"`);
      return carryOut(parsed.data, desk);
    },
  };
};

/** The real server's words for common mistakes. */
function wordsFor(error: z.ZodError, params: Readonly<Record<string, unknown>>): string {
  const [issue] = error.issues;
  const [field] = issue?.path ?? [];
  const name = String(field);
  const missing = params[name] === undefined || params[name] === '';
  if (missing && name === 'text') return 'message text is empty';
  if (missing) return `${name} is empty`;
  if (name === 'reply_markup') return `can't parse reply keyboard markup JSON object: ${issue?.message ?? ''}`;
  if (name === 'chat_id') return 'chat not found';
  if (name === 'message_id') return 'message identifier is not specified';
  return `wrong value of parameter "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`;
}

/** The path of the first given field that no schema knows; undefined if there is none. */
function unknownIn(given: unknown, known: unknown, path = ''): string | undefined {
  if (typeof given === 'string' && typeof known === 'object' && known !== null) {
    try {
      return unknownIn(JSON.parse(given), known, path);
    } catch {
      return undefined;
    }
  }
  if (typeof given !== 'object' || given === null || given instanceof Upload) return undefined;
  if (typeof known !== 'object' || known === null) return undefined;
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const here = path ? `${path}.${key}` : key;
    if (!(key in known)) return here;
    const deeper = unknownIn(value, (known as Readonly<Record<string, unknown>>)[key], here);
    if (deeper) return deeper;
  }
  return undefined;
}
