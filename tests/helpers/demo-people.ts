import { randomUUID } from 'node:crypto'
import { demoRow, demoSql } from '#tests/helpers/demo-database'

/** The columns of the rights table that a browser can come as. */
export const people = [
  'stranger', 'member', 'gp', 'other-gp', 'delegate', 'partner', 'ended-partner', 'referent', 'coordination', 'adressages', 'treasurer', 'bureau', 'admin',
] as const
export type Person = (typeof people)[number]

/** What the addresses of these people name: a practice of `gp`, its place, its doctor. */
export type DemoPlaces = { practiceId: string; practitionerId: string; siteId: string; lastName: string }

/** Who came, with the cookie of a session. */
export type DemoPeople = DemoPlaces & { cookies: Record<Person, string>; organisationId: string; accountId: string }

const roles: Partial<Record<Person, string>> = {
  member: 'member', coordination: 'coordination', adressages: 'coordination_referrals', treasurer: 'treasurer', bureau: 'bureau', admin: 'admin',
}

/**
 * Accounts of our own in the running demo, one for each column: journeys that run beside change other people's pages.
 * `gp` answers for a practice that no persona of the example holds.
 */
export async function demoPeople(): Promise<DemoPeople> {
  const gps = await demoSql<DemoPlaces & { userId: string }>(`
    SELECT DISTINCT ON (u.id) u.id AS "userId", p.id AS "practiceId", p.practitioner_id AS "practitionerId", p.site_id AS "siteId", d.last_name AS "lastName"
      FROM app_user u JOIN practitioner d ON d.id = u.practitioner_id JOIN practice p ON p.practitioner_id = d.id JOIN register_entry e ON e.practice_id = p.id
     WHERE u.persona IS NULL AND p.removed_at IS NULL AND p.ends_on IS NULL AND p.not_treating_reason IS NULL AND p.position = 'holder'
       AND e.state = 'open' AND e.audience = 'public'
       AND (SELECT count(*) FROM practice q WHERE q.practitioner_id = u.practitioner_id AND q.removed_at IS NULL) = 1
     ORDER BY u.id LIMIT 2`)
  const [own, other] = gps
  if (!own || !other) throw new Error('the example lacks two GPs with an account and an open public entry')
  const bound = await organisationWith(`c.ends_on IS NULL OR c.ends_on >= current_date`)
  const ended = await organisationWith(`c.ends_on < current_date`)
  const cookies: Partial<Record<Person, string>> = { gp: await session(own.userId), 'other-gp': await session(other.userId) }
  for (const person of people) {
    if (cookies[person] !== undefined) continue
    const userId = await account(person)
    const role = roles[person]
    if (role) await grant(userId, role, null)
    if (person === 'partner') await grant(userId, 'partner_user', bound)
    if (person === 'referent') await grant(userId, 'partner_referent', bound)
    if (person === 'ended-partner') await grant(userId, 'partner_user', ended)
    if (person === 'delegate') await demoSql(`INSERT INTO delegation (id, user_id, practice_id, from_on, until_on) VALUES (gen_random_uuid(), $1, $2, current_date - 10, current_date + 90)`, [userId, own.practiceId])
    cookies[person] = await session(userId)
  }
  const { practiceId, practitionerId, siteId, lastName } = own
  return { practiceId, practitionerId, siteId, lastName, accountId: own.userId, organisationId: bound, cookies: cookies as DemoPeople['cookies'] }
}

/** Somebody who holds every role that waits for the second factor, in a session that has not passed it. */
export async function waitingPerson(): Promise<string> {
  const userId = await account('stranger')
  const token = await session(userId)
  for (const role of ['coordination', 'coordination_referrals', 'treasurer', 'admin']) await grant(userId, role, null)
  return token
}

async function organisationWith(condition: string): Promise<string> {
  const row = await demoRow<{ id: string }>(`SELECT c.organisation_id AS id FROM convention c
    WHERE 'register_read' = ANY(c.grants) AND c.starts_on <= current_date AND (${condition})
      AND NOT EXISTS (SELECT 1 FROM convention d WHERE d.organisation_id = c.organisation_id AND d.id <> c.id) ORDER BY c.organisation_id LIMIT 1`)
  return row.id
}

async function account(person: Person): Promise<string> {
  const id = randomUUID()
  await demoSql(`INSERT INTO app_user (id, name, email) VALUES ($1, $2, $3)`, [id, `Essai ${person}`, `essai-${id}@exemple.invalid`])
  return id
}

async function grant(userId: string, role: string, organisationId: string | null): Promise<void> {
  await demoSql(`INSERT INTO role_grant (id, user_id, role, organisation_id, from_on) VALUES (gen_random_uuid(), $1, $2::role, $3, current_date - 10)`, [userId, role, organisationId])
}

async function session(userId: string): Promise<string> {
  const token = randomUUID()
  await demoSql(`INSERT INTO session (id, session_token, user_id, expires, second_factor_at) VALUES (gen_random_uuid(), $1, $2, now() + interval '1 day', (SELECT now() FROM role_grant WHERE user_id = $2 AND role IN ('coordination', 'coordination_referrals', 'treasurer', 'admin') LIMIT 1))`, [token, userId])
  return token
}
