/** Tables that only grow: what the application wrote there it can never change nor delete, whatever its bugs. */
export const appendOnlyTables = [
  'audit_event', 'access_event', 'statement', 'confirmation', 'absence', 'report', 'places_row', 'call_attempt', 'content_version', 'member_step', 'media_file', 'convention_decision', 'need_step', 'figures_copy', 'public_quarter', 'seat_move', 'attendance_validation', 'erasure',
  'journal_checkpoint', 'journal_verification',
] as const

/** Tables that migrations fill, or triggers of the owner's: what the application reads and never writes. */
export const fixedTables = ['need_transition', 'referral_mode', 'journal_link', 'journal_head'] as const

/** Tables that say who an adressage is for, or what is written about them: out of the application's reach unless the installation keeps identities (HDS). */
export const identityTables = ['referral_identity', 'referral_message', 'message_reading', 'older_list'] as const

/**
 * Rights of the application's role, run by the owner after each migration.
 * `_prisma_migrations` stays out of its reach.
 */
export function grantStatements(appRole: string, mode: 'minimal' | 'hds'): string[] {
  const role = quoteIdentifier(appRole)
  return [
    `GRANT USAGE ON SCHEMA public TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
    `REVOKE ALL ON "_prisma_migrations" FROM ${role}`,
    ...fixedTables.map((table) => `REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON "${table}" FROM ${role}`),
    ...appendOnlyTables.map((table) => `REVOKE UPDATE, DELETE, TRUNCATE ON "${table}" FROM ${role}`),
    ...(mode === 'hds' ? [] : identityTables.map((table) => `REVOKE ALL ON "${table}" FROM ${role}`)),
    // The journal itself stays closed; a process may ask which migrations are there, to refuse to start without them.
    `CREATE OR REPLACE FUNCTION applied_migrations() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
       AS 'SELECT migration_name::text FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL'`,
    `GRANT EXECUTE ON FUNCTION forget_practice_words(date) TO ${role}`,
    `GRANT EXECUTE ON FUNCTION forget_given_words() TO ${role}`,
    `GRANT EXECUTE ON FUNCTION forget_referrals(timestamptz, timestamptz) TO ${role}`,
    `GRANT EXECUTE ON FUNCTION forget_withdrawn_people(timestamptz) TO ${role}`,
    `GRANT EXECUTE ON FUNCTION forget_older_lists(timestamptz) TO ${role}`,
    `GRANT EXECUTE ON FUNCTION forget_erasures(timestamptz) TO ${role}`,
    `GRANT EXECUTE ON FUNCTION forget_journals(timestamptz) TO ${role}`,
    `DO $$ BEGIN IF EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = 'graphile_worker') THEN
       GRANT USAGE ON SCHEMA graphile_worker TO ${role};
       GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${role};
       REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM ${role};
       GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${role};
       GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${role};
     END IF; END $$`,
    jobQueuePolicies(appRole),
  ]
}

/** Rights of the role that backs up and exports: it reads everything, and writes nothing. Run by the owner after each migration. */
export function readStatements(readRole: string): string[] {
  const role = quoteIdentifier(readRole)
  return [
    `GRANT USAGE ON SCHEMA public, graphile_worker TO ${role}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA public, graphile_worker TO ${role}`,
    `GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
    jobQueuePolicies(readRole, 'FOR SELECT'),
  ]
}

/** The job queue closes its tables by row level security, which grants do not open: each needs a policy as well. */
function jobQueuePolicies(appRole: string, what: 'FOR SELECT' | 'FOR ALL' = 'FOR ALL'): string {
  return `DO $policies$ DECLARE closed text; BEGIN
    FOR closed IN SELECT relname FROM pg_class
       WHERE relnamespace = to_regnamespace('graphile_worker') AND relrowsecurity
         AND NOT EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = pg_class.oid AND polname = ${quoteLiteral(appRole)})
    LOOP
      EXECUTE format('CREATE POLICY %I ON graphile_worker.%I ${what} TO %I USING (true)${what === 'FOR ALL' ? ' WITH CHECK (true)' : ''}', ${quoteLiteral(appRole)}, closed, ${quoteLiteral(appRole)});
    END LOOP;
  END $policies$`
}

/** A name as SQL takes it, whatever characters it holds. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text as SQL takes it. */
export function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
