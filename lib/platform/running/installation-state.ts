import { readdir, statfs } from 'node:fs/promises'
import { db } from '#lib/platform/db/client'
import { dataDir, env } from '#lib/platform/env'

/** What waits, since how many seconds the oldest does, and what was given up. */
export type QueueState = { waiting: number; oldestSeconds: number; failed: number }
export type MailState = { waiting: number; oldestSeconds: number; failed: number; sent: number; cancelled: number; bouncedLately: number }

const DAY = 86_400_000

/** Jobs whose time has come and that no worker has taken, and those given up after their last try. */
export async function queueState(): Promise<QueueState> {
  const [found] = await db().$queryRaw<{ waiting: number; oldest: number; failed: number }[]>`
    SELECT (count(*) FILTER (WHERE is_due))::int AS waiting, (count(*) FILTER (WHERE attempts >= max_attempts))::int AS failed,
      coalesce(extract(epoch FROM now() - min(run_at) FILTER (WHERE is_due)), 0)::int AS oldest
      FROM (SELECT *, run_at <= now() AND locked_at IS NULL AND attempts < max_attempts AS is_due FROM graphile_worker.jobs) AS job`
  return { waiting: found?.waiting ?? 0, oldestSeconds: found?.oldest ?? 0, failed: found?.failed ?? 0 }
}

/** Mails by state; a mail put off by its server is not late before its next try. */
export async function mailState(now: Date): Promise<MailState> {
  const [found] = await db().$queryRaw<{ waiting: number; oldest: number; failed: number; sent: number; cancelled: number; bounced: number }[]>`
    SELECT (count(*) FILTER (WHERE status = 'waiting'))::int AS waiting, (count(*) FILTER (WHERE status = 'failed'))::int AS failed,
      (count(*) FILTER (WHERE status = 'sent'))::int AS sent, (count(*) FILTER (WHERE status = 'cancelled'))::int AS cancelled,
      (count(*) FILTER (WHERE bounced_at > ${new Date(now.getTime() - DAY)}))::int AS bounced,
      coalesce(extract(epoch FROM ${now}::timestamptz - min(not_before_at) FILTER (WHERE status = 'waiting' AND not_before_at <= ${now})), 0)::int AS oldest
      FROM outbox_mail`
  return { waiting: found?.waiting ?? 0, oldestSeconds: found?.oldest ?? 0, failed: found?.failed ?? 0, sent: found?.sent ?? 0, cancelled: found?.cancelled ?? 0, bouncedLately: found?.bounced ?? 0 }
}

/** Sessions that are open. */
export async function openSessions(now: Date): Promise<number> {
  return db().session.count({ where: { expires: { gt: now } } })
}

/** Incidents of all processes within the last day. */
export async function incidentsLately(now: Date): Promise<number> {
  const found = await db().incidentHour.aggregate({ where: { hour: { gt: new Date(now.getTime() - DAY) } }, _sum: { count: true } })
  return found._sum.count ?? 0
}

/** Connections of this role, by what they do. */
export async function connectionStates(): Promise<{ state: string; count: number }[]> {
  return db().$queryRaw`SELECT coalesce(state, 'other') AS state, count(*)::int AS count FROM pg_stat_activity WHERE usename = current_user AND datname = current_database() GROUP BY 1 ORDER BY 1`
}

/** How full the disk of DATA_DIR is, from 0 to 1; null where it does not tell. */
export async function diskUse(): Promise<number | null> {
  const found = await statfs(dataDir()).catch(() => null)
  return found === null || found.blocks === 0 ? null : 1 - found.bavail / found.blocks
}

/** When the newest backup that is whole was taken: its sidecar is written last. Null: none yet; `off`: no folder is set. */
export async function lastBackupAt(): Promise<Date | null | 'off'> {
  const folder = env().BACKUP_FOLDER
  if (folder === undefined) return 'off'
  const stamps = (await readdir(folder).catch(() => [])).flatMap((name) => /^sauvegarde-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.json$/.exec(name)?.slice(1, 7).join(' ') ?? [])
  const [year = '', month = '', day = '', hour = '', minute = '', second = ''] = (stamps.toSorted().at(-1) ?? '').split(' ')
  return year === '' ? null : new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

/** What the last verification of the journals found wrong; 0 when it was never asked for. */
export async function journalProblems(): Promise<number> {
  const [table] = await db().$queryRaw<{ there: boolean }[]>`SELECT to_regclass('public.journal_verification') IS NOT NULL AS there`
  if (!table?.there) return 0
  const [last] = await db().$queryRaw<{ problems: number }[]>`SELECT problems::int FROM journal_verification ORDER BY id DESC LIMIT 1`
  return last?.problems ?? 0
}
