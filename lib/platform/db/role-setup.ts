import { quoteIdentifier, quoteLiteral } from './roles.ts'

export type RoleNames = { owner: string; app: string; read: string; backup: string; database: string }
type Passwords = Record<'owner' | 'app' | 'read' | 'backup', string>
export type Login = { name: string; password: string }

/** The names that an installation's roles bear, after its database. */
export function roleNames(database: string): RoleNames {
  return { owner: `${database}_proprietaire`, app: `${database}_application`, read: `${database}_lecture`, backup: `${database}_sauvegarde`, database }
}

/** A role that signs in and may do nothing yet. */
export function createLogin({ name, password }: Login): string {
  return `CREATE ROLE ${quoteIdentifier(name)} LOGIN PASSWORD ${quoteLiteral(password)}`
}

/**
 * What is run once, connected to any database, by a role that may create roles and databases: no superuser, as managed
 * PostgreSQL has none. Three roles that the product needs or offers (the owner migrates, the application reads and writes, the
 * third reads for statistics), and one that copies everything for backups.
 */
export function serverStatements(names: RoleNames, passwords: Passwords): string[] {
  const owner = quoteIdentifier(names.owner)
  const database = quoteIdentifier(names.database)
  return [
    createLogin({ name: names.owner, password: passwords.owner }),
    createLogin({ name: names.app, password: passwords.app }),
    createLogin({ name: names.read, password: passwords.read }),
    createLogin({ name: names.backup, password: passwords.backup }),
    // Whoever is no superuser gives away only what it may become itself.
    `GRANT ${owner} TO CURRENT_USER`,
    `CREATE DATABASE ${database} OWNER ${owner} TEMPLATE template0 ENCODING 'UTF8'`,
    ...[names.read, names.backup].map((name) => `ALTER ROLE ${quoteIdentifier(name)} SET default_transaction_read_only = on`),
    `ALTER ROLE ${quoteIdentifier(names.read)} SET statement_timeout = '60s'`,
  ]
}

/** What is run then, connected to the new database, by the same role: nobody else may come in. */
export function databaseStatements(names: RoleNames): string[] {
  const database = quoteIdentifier(names.database)
  return [
    `SET ROLE ${quoteIdentifier(names.owner)}`,
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${database} TO ${[names.app, names.read, names.backup].map(quoteIdentifier).join(', ')}`,
    'REVOKE ALL ON SCHEMA public FROM PUBLIC',
    'RESET ROLE',
    `REVOKE ${quoteIdentifier(names.owner)} FROM CURRENT_USER`,
  ]
}

/** All of it as `psql` takes it, with what to write in the settings afterwards. */
export function roleScript(names: RoleNames, passwords: Passwords): string {
  const url = (role: string, password: string) => `postgresql://${role}:${password}@HOST:5432/${names.database}`
  const sql = (statements: readonly string[]) => statements.map((one) => `${one};`)
  return [
    '-- Run once with psql, by a role that may create roles and databases (no superuser). Keep the passwords, then lose this text.',
    ...sql(serverStatements(names, passwords)),
    `\\connect ${names.database}`,
    ...sql(databaseStatements(names)),
    '-- Where a superuser is at hand: refusals would quote whole rows, hence names, in the server\'s own log.',
    `-- ALTER DATABASE ${quoteIdentifier(names.database)} SET log_error_verbosity = 'terse';`,
    '-- Settings of the servers and workers:',
    `--   DATABASE_URL=${url(names.app, passwords.app)}`,
    `--   DATABASE_BACKUP_URL=${url(names.backup, passwords.backup)}`,
    '-- Settings of npm run migrate, which takes those two too:',
    `--   DATABASE_OWNER_URL=${url(names.owner, passwords.owner)}`,
    `--   DATABASE_READ_ROLE=${names.read}`,
    '-- For whoever makes statistics with a tool of their own:',
    `--   ${url(names.read, passwords.read)}`,
  ].join('\n')
}
