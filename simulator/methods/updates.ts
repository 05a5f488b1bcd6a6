import type { Change, Webhook } from '../changes.ts';
import { badRequest, conflict, done } from '../reply.ts';
import { method } from './define.ts';
import { integer, text, texts, truth, uploadOnly } from './fields.ts';

/** How the bot gets updates about what people do. */
export const updates = {
  getUpdates: method(
    { offset: integer.optional(), limit: integer.optional(), timeout: integer.optional(), allowed_updates: texts.optional() },
    ({ offset = 0, limit = 100, timeout = 0, allowed_updates }, { world, polling, signal }) => {
      if (world.webhook)
        return conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
      if (allowed_updates && !same(allowed_updates, world.allowed)) world.commit([{ kind: 'allowed', updates: allowed_updates }]);
      const atMost = limit >= 1 && limit <= 100 ? limit : 100;
      return polling.poll({ offset, limit: atMost, seconds: Math.min(Math.max(timeout, 0), 50), signal });
    },
  ),

  setWebhook: method(
    {
      url: text,
      certificate: uploadOnly.optional(),
      ip_address: text.optional(),
      max_connections: integer.optional(),
      allowed_updates: texts.optional(),
      drop_pending_updates: truth.optional(),
      secret_token: text.optional(),
    },
    (params, { world, polling }) => {
      const { url, secret_token: secret, allowed_updates, max_connections = 40 } = params;
      if (url !== '' && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
        return badRequest('bad webhook: invalid webhook URL specified');
      if (secret !== undefined && !/^[\w-]{1,256}$/.test(secret)) return badRequest('secret token contains unallowed characters');
      if (url !== '') polling.stop('terminated by setWebhook request');
      const webhook: Webhook | null = url === '' ? null : { url, maxConnections: max_connections, ...(secret ? { secret } : {}) };
      world.commit([
        { kind: 'webhook', webhook },
        ...(allowed_updates ? [{ kind: 'allowed', updates: allowed_updates } as const] : []),
        ...dropped(world.nextUpdate, params.drop_pending_updates),
      ]);
      return { ok: true, result: true, description: url === '' ? 'Webhook was deleted' : 'Webhook was set' };
    },
  ),

  deleteWebhook: method({ drop_pending_updates: truth.optional() }, ({ drop_pending_updates }, { world }) => {
    world.commit([{ kind: 'webhook', webhook: null }, ...dropped(world.nextUpdate, drop_pending_updates)]);
    return done(true);
  }),

  getWebhookInfo: method({}, (_, { world }) =>
    done({
      url: world.webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: world.updates.length,
      ...(world.webhook ? { max_connections: world.webhook.maxConnections } : {}),
      ...(world.allowed.length > 0 ? { allowed_updates: world.allowed } : {}),
    }),
  ),
};

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one) => b.includes(one));
const dropped = (before: number, drop: boolean | undefined): Change[] => (drop ? [{ kind: 'confirmed', before }] : []);
