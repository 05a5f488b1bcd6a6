// Who may do what in the database, beside its owner: the application's role, which bot, page and commands have, and the sealing role,
// which the worker alone has (docs/ballot-secrecy.md). Given anew at every start, since a migration may have brought new tables.
import pg from 'pg';

/** The roles of an embedded server, beside its owner. */
export const ROLES = { application: 'minsheng_app', sealing: 'minsheng_sealer' } as const;

export interface Roles {
  /** The database as the role that migrated it, or one that may do as much. */
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly sealingUrl: string;
}

/**
 * Gives the application's role and the sealing role what each needs and nothing else. A role that is missing is made with its address's
 * password, where the owner may make one. Nothing to do where there is one role for everything.
 */
export async function settleRights({ ownerUrl, applicationUrl, sealingUrl }: Roles): Promise<void> {
  const [application, sealing] = [roleOf(applicationUrl), roleOf(sealingUrl)];
  if (application.name === sealing.name) return;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [settling]);
    for (const role of [application, sealing]) await ensureRole(client, role, roleOf(ownerUrl).name);
    const [app, seal] = [client.escapeIdentifier(application.name), client.escapeIdentifier(sealing.name)];
    await client.query('BEGIN');
    await client.query(rightsOfApplication(app));
    if (sealing.name !== roleOf(ownerUrl).name) await giveBoxes(client, seal);
    await client.query('COMMIT');
    await letRemoveTraces(client, sealing.name);
  } finally {
    await client.end();
  }
}

/** Any number that nobody else locks: one process settles rights at a time. */
const settling = 7_140_333;

interface DatabaseRole {
  readonly name: string;
  readonly password: string;
}

const roleOf = (url: string): DatabaseRole => {
  const { username, password } = new URL(url);
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
};

/** Makes a role that may do nothing but log in. Where the owner may do everything, an older role's password follows its address. */
async function ensureRole(client: pg.Client, { name, password }: DatabaseRole, owner: string): Promise<void> {
  if (name === owner) return;
  const { rows } = await client.query<{ known: boolean; all: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS known, rolsuper AS all FROM pg_roles WHERE rolname = current_user`,
    [name],
  );
  const [role] = rows;
  if (role?.known && !role.all) return;
  const secret = password === '' ? '' : ` PASSWORD ${client.escapeLiteral(password)}`;
  await client.query(`${role?.known ? 'ALTER' : 'CREATE'} ROLE ${client.escapeIdentifier(name)} LOGIN${secret}`);
}

const rightsOfApplication = (app: string): string => `
  GRANT USAGE ON SCHEMA public, box TO ${app};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${app};
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${app};
  REVOKE INSERT, UPDATE, DELETE ON public.ballot, public.given_grade, public._prisma_migrations FROM ${app};
  REVOKE UPDATE, DELETE ON public.roll_entry, public.grading_roll FROM ${app};
  GRANT UPDATE (present) ON public.roll_entry TO ${app};
  REVOKE ALL ON ALL TABLES IN SCHEMA box FROM ${app};
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA box FROM ${app};
  GRANT EXECUTE ON FUNCTION box.open_vote, box.word, box.cast_ballot, box.voted, box.has_voted, box.one_at_a_time,
    box.open_grading, box.give_grades, box.graded, box.has_graded, box.traces_left TO ${app};`;

/** The boxes, what they do and what they are sealed into; nothing of anybody's words or addresses. */
async function giveBoxes(client: pg.Client, sealing: string): Promise<void> {
  const { rows } = await client.query<{ command: string }>(`
    SELECT 'ALTER TABLE box.' || quote_ident(relname) || ' OWNER TO ' AS command FROM pg_class
    WHERE relnamespace = 'box'::regnamespace AND relkind = 'r'
    UNION ALL SELECT 'ALTER FUNCTION ' || oid::regprocedure || ' OWNER TO ' FROM pg_proc WHERE pronamespace = 'box'::regnamespace`);
  await client.query(`
    GRANT USAGE ON SCHEMA public TO ${sealing};
    ALTER SCHEMA box OWNER TO ${sealing};
    ${rows.map(({ command }) => `${command}${sealing};`).join('\n')}
    GRANT SELECT ON public.vote, public.grading TO ${sealing};
    GRANT SELECT, INSERT ON public.ballot, public.given_grade TO ${sealing};
    GRANT SELECT, UPDATE (voted) ON public.roll_entry TO ${sealing};
    GRANT SELECT, UPDATE (graded) ON public.grading_roll TO ${sealing};`);
}

/**
 * What it takes to have the write-ahead log of a sealed box removed. Only a superuser can give it: where the server is not ours, its
 * administrator does, and what is lacking is said at the start and by the doctor (worker/secrecy.ts).
 */
async function letRemoveTraces(client: pg.Client, sealing: string): Promise<void> {
  for (const { command, isGiven } of removingTraces) {
    const { rows } = await client.query<{ given: boolean }>(`SELECT ${isGiven} AS given`, [sealing]);
    if (rows[0]?.given !== true) {
      await client.query(`${command} TO ${client.escapeIdentifier(sealing)}`).catch(() => undefined);
    }
  }
}

const mayCall = (called: string) => ({
  command: `GRANT EXECUTE ON FUNCTION ${called}`,
  isGiven: `has_function_privilege($1, '${called}', 'EXECUTE')`,
});
/** Each right by the statement that gives it, and the question whether a role ($1) has it. */
export const removingTraces = [
  { command: 'GRANT pg_checkpoint', isGiven: `pg_has_role($1, 'pg_checkpoint', 'USAGE')` },
  mayCall('pg_switch_wal()'),
  mayCall('pg_ls_waldir()'),
] as const;
