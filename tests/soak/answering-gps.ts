import { setTimeout as sleep } from 'node:timers/promises'
import type { ClusterSite } from './cluster-site.ts'
import { emptyTally, type Tally, visitor } from './visitor.ts'

export type AnsweringGp = { userId: string; practiceId: string; cookie: string }
/** What one walk met: how many answers were sent, and how many the product said it had taken. */
export type Walk = { tally: Tally; sent: number; taken: number }

/** GPs of the example with one practice and an account, signed in. */
export async function answeringGps(site: ClusterSite): Promise<AnsweringGp[]> {
  const found = await site.rows<{ userId: string; practiceId: string }>(`
    SELECT u.id AS "userId", p.id AS "practiceId" FROM app_user u JOIN practice p ON p.practitioner_id = u.practitioner_id JOIN register_entry e ON e.practice_id = p.id
     WHERE u.persona IS NULL AND u.disabled_at IS NULL AND p.removed_at IS NULL AND p.ends_on IS NULL AND p.not_treating_reason IS NULL AND p.position = 'holder' AND e.state IN ('open', 'closed', 'to_reconfirm')
       AND (SELECT count(*) FROM practice q WHERE q.practitioner_id = u.practitioner_id AND q.removed_at IS NULL) = 1
       AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.practice_id = p.id)
     ORDER BY u.id LIMIT 6`)
  if (found.length < 3) throw new Error('the example lacks GPs with an account of their own')
  const gps: AnsweringGp[] = []
  for (const one of found) gps.push({ ...one, cookie: await site.signIn(one.userId) })
  return gps
}

/** GPs who answer, one change after the other, and people who read, through `address`, until the time is over. */
export async function walkWhile(address: string, gps: readonly AnsweringGp[], work: () => Promise<void>): Promise<Walk> {
  const walk: Walk = { tally: emptyTally(), sent: 0, taken: 0 }
  let isOver = false
  const keepOn = async (step: (turn: number) => Promise<void>, pause: number) => {
    for (let turn = 0; !isOver; turn += 1) {
      await step(turn)
      await sleep(pause)
    }
  }
  const reader = visitor(address, walk.tally)
  const pages = ['/', '/medecins', '/agenda', '/actualites', '/api/medecins.json', '/medecins/recherche?lieu=59310']
  const everybody = [
    ...gps.map(({ practiceId, cookie }) => keepOn(async (turn) => {
      const gp = visitor(address, walk.tally, cookie)
      const path = `/espace/disponibilite/${practiceId}`
      const page = await gp.open(path)
      if (page.status !== 200) return
      walk.sent += 1
      const done = await gp.press(path, page, 'name="answer"', { answer: turn % 2 === 0 ? 'closed' : 'open' })
      if (done?.location.includes('?fait=')) walk.taken += 1
    }, 120)),
    ...[0, 1, 2].map((first) => keepOn(async (turn) => { await reader.open(pages[(turn + first) % pages.length] ?? '/') }, 60)),
  ]
  try {
    await work()
  } finally {
    isOver = true
    await Promise.all(everybody)
  }
  return walk
}

/** Answers that these GPs have given since an instant, as the database holds them: statements, and traces of them. */
export async function keptAnswers(site: ClusterSite, gps: readonly AnsweringGp[], since: Date): Promise<{ changes: number; traces: number }> {
  const [found] = await site.rows<{ changes: number; traces: number }>(`
    SELECT (SELECT count(*) FROM (SELECT xmin::text FROM statement WHERE practice_id = ANY($1) AND declared_at >= $3 UNION SELECT xmin::text FROM confirmation WHERE practice_id = ANY($1) AND at >= $3) AS written)::int AS changes,
      (SELECT count(*) FROM audit_event WHERE actor_id = ANY($2) AND event ~ '^availability[.]' AND at >= $3)::int AS traces`,
    [gps.map((one) => one.practiceId), gps.map((one) => one.userId), since])
  return found ?? { changes: 0, traces: 0 }
}

/** The database's own clock. */
export async function databaseNow(site: ClusterSite): Promise<Date> {
  const [found] = await site.rows<{ now: Date }>('SELECT clock_timestamp() AS now')
  if (!found) throw new Error('the database does not tell the time')
  return found.now
}
