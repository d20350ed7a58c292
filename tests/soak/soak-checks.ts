import type { Pool, QueryResultRow } from 'pg'
import { rebuildRegister, refreshStaleEntries } from '#lib/cartodispo/rebuild-register'
import { now } from '#lib/platform/clock'

/** SQL as the owner; on one connection where a check looks into an open transaction. */
export type Rows = <Row extends QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>

/** Entries of the register that differ from those made anew of what people said; they are put right by looking. */
export async function strayEntries(rows: Rows): Promise<string[]> {
  const projection = () => rows<{ practice_id: string; content: string }>(
    `SELECT practice_id, jsonb_build_array(state, statement_id, audience, confirmed_on, changes_on, detail - 'computedOn')::text AS content FROM register_entry`)
  await refreshStaleEntries(now())
  const kept = new Map((await projection()).map((row) => [row.practice_id, row.content]))
  await rebuildRegister(now())
  const made = new Map((await projection()).map((row) => [row.practice_id, row.content]))
  return [...new Set([...kept.keys(), ...made.keys()])].filter((id) => kept.get(id) !== made.get(id))
}

/** Ledgers of places that are not the sum of their rows, or below nothing. */
export async function wrongLedgers(rows: Rows): Promise<string[]> {
  const found = await rows<{ id: string }>(`
    SELECT a.id FROM places_account a LEFT JOIN places_row r ON r.account_id = a.id GROUP BY a.id, a.balance HAVING a.balance <> coalesce(sum(r.delta), 0) OR a.balance < 0`)
  return found.map(({ id }) => id)
}

const changes = [['statement', 'declared_at'], ['confirmation', 'at'], ['absence', 'declared_at'], ['report', 'at'], ['places_row', 'at'], ['call_attempt', 'at']] as const

/** Changes without a trace and traces without a change, since an instant: both are written by one transaction, which PostgreSQL keeps in each row. */
export async function untracedChanges(rows: Rows, since: Date): Promise<string[]> {
  const written = changes.map(([table, at]) => `SELECT '${table}' AS what, xmin::text AS transaction FROM ${table} WHERE ${at} >= $1`).join(' UNION ')
  const found = await rows<{ what: string }>(`
    WITH written AS (${written}), traced AS (SELECT event, xmin::text AS transaction FROM audit_event WHERE at >= $1)
    SELECT 'no trace of a ' || what AS what FROM written WHERE transaction NOT IN (SELECT transaction FROM traced)
    UNION ALL SELECT 'no change for ' || event FROM traced WHERE event ~ '^(availability|place|call)[.]' AND transaction NOT IN (SELECT transaction FROM written)`, [since])
  return found.map(({ what }) => what)
}

/** Mails called sent that the server never took charge of, those it took twice, and those nobody wrote. */
export function lostOrDoubledMails(sent: readonly string[], received: readonly string[]): string[] {
  const arrived = Map.groupBy(received, (id) => id)
  return [
    ...sent.filter((id) => !arrived.has(id)).map((id) => `lost: ${id}`),
    ...[...arrived].filter(([, all]) => all.length > 1).map(([id]) => `doubled: ${id}`),
    ...[...arrived.keys()].filter((id) => !sent.includes(id)).map((id) => `unknown: ${id}`),
  ]
}

export type Connections = { open: number; inTransaction: number }

/** Connections of a role to the database, and those that sit in an open transaction; `watch`: as the superuser, who alone is shown the state of each. */
export async function connectionsOf(watch: Pool, role: string): Promise<Connections> {
  const { rows: [found] } = await watch.query<Connections>(`
    SELECT count(*)::int AS open, (count(*) FILTER (WHERE state LIKE 'idle in transaction%' AND state_change < now() - interval '100 milliseconds'))::int AS "inTransaction"
      FROM pg_stat_activity WHERE usename = $1`, [role])
  return found ?? { open: 0, inTransaction: 0 }
}

const megabyte = 1024 * 1024
/** What a program may hold more at the end than after warming up, all garbage collected: a cache that fills, not a leak that grows. */
export const growthLimit = { share: 1.25, megabytes: 24 }

/** Whether what a program holds has grown beyond the limit (bytes, after a full collection). */
export function hasLeaked(warm: number, end: number): boolean {
  return end > warm * growthLimit.share + growthLimit.megabytes * megabyte
}
