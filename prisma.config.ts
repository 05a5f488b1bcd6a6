import { defineConfig } from 'prisma/config';

/** Settings of the ordinary `prisma` command; our own migrations need no engine to download (prisma/migrate.ts). */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
