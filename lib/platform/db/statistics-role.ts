import { identityTables, quoteIdentifier, quoteLiteral } from './roles.ts'

/** What opens doors, or was written for its writer alone: nobody counts it. */
export const closedTables = ['session', 'verification_token', 'action_link', 'second_factor', 'recovery_code', 'kept_mail', 'rate_limit', 'content_typing', 'person_hash', '_prisma_migrations', ...identityTables] as const

/** Names of columns that hold what opens something, wherever a later migration writes one; what is sealed is bytes. */
const closedNames = '(token|hash|secret|sealed|password|code_key)'

/**
 * Rights of the role for statistics, given anew by the owner after each migration: every table and column but those above.
 * A table that has one is readable column by column.
 */
export function statisticsStatements(readRole: string): string[] {
  const role = quoteIdentifier(readRole)
  return [
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role}`,
    `GRANT USAGE ON SCHEMA public TO ${role}`,
    `DO $read$ DECLARE readable record; BEGIN
      FOR readable IN
        SELECT c.relname AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FILTER (WHERE a.atttypid <> 'bytea'::regtype AND a.attname !~ ${quoteLiteral(closedNames)}) AS columns
          FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND c.relname <> ALL (${quoteLiteral(`{${closedTables.join(',')}}`)}::text[])
         GROUP BY c.oid
      LOOP
        CONTINUE WHEN readable.columns IS NULL;
        EXECUTE format('GRANT SELECT (%s) ON public.%I TO %I', readable.columns, readable.name, ${quoteLiteral(readRole)});
      END LOOP;
    END $read$`,
  ]
}
