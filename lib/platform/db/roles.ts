/** Tables that only grow: what the application wrote there it can never change nor delete, whatever its bugs. */
export const appendOnlyTables = [
  'audit_event', 'access_event', 'statement', 'confirmation', 'absence', 'report', 'places_row', 'call_attempt',
] as const

/**
 * Rights of the application's role, run by the owner after each migration.
 * `_prisma_migrations` stays out of its reach.
 */
export function grantStatements(appRole: string): string[] {
  const role = quoteIdentifier(appRole)
  return [
    `GRANT USAGE ON SCHEMA public TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
    `REVOKE ALL ON "_prisma_migrations" FROM ${role}`,
    ...appendOnlyTables.map((table) => `REVOKE UPDATE, DELETE, TRUNCATE ON "${table}" FROM ${role}`),
    `DO $$ BEGIN IF EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = 'graphile_worker') THEN
       GRANT USAGE ON SCHEMA graphile_worker TO ${role};
       GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${role};
       GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${role};
       GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${role};
     END IF; END $$`,
  ]
}

/** SQL that a superuser runs once: an owner for migrations, a weak role for the application, a database. */
export function roleStatements(names: { owner: string; app: string }, passwords: { owner: string; app: string }): string[] {
  return [
    `CREATE ROLE ${quoteIdentifier(names.owner)} LOGIN PASSWORD ${quoteLiteral(passwords.owner)}`,
    `CREATE ROLE ${quoteIdentifier(names.app)} LOGIN PASSWORD ${quoteLiteral(passwords.app)}`,
  ]
}

export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
