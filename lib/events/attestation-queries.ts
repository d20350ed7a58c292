import { readActionLink } from '#lib/platform/auth/action-link'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import type { Prisma } from '#lib/platform/db/generated/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { type AttendedHalfDay, keptHalfDays } from './attestation.ts'
import { canReadRegistrations } from './policy.ts'

/** An attestation with all that it says. */
export type AttestationFacts = {
  code: string; position: number; firstName: string; surname: string; professionCode: string | null; organisation: string
  title: string; slug: string; place: string; startsAt: Date; endsAt: Date; halfDays: AttendedHalfDay[]; minutes: number; issuedAt: Date; withdrawnAt: Date | null
}

/** What the link of a mail shows: the latest attestation of each person of the registration. */
export async function publicLinkedAttestations(token: string, now: Date): Promise<Result<AttestationFacts[], 'link-unknown' | 'link-expired'>> {
  const link = await readActionLink(db(), 'attestation', token, now)
  if (!link.ok) return link
  const all = await load({ registrationId: link.value.subjectId })
  const latest = all.filter((one, index) => all.findLastIndex((other) => other.position === one.position) === index)
  return latest.length === 0 ? refuse('link-unknown') : ok(latest)
}

/** The attestation that bears a code, as it is kept; whoever asks is counted elsewhere. */
export async function publicAttestationByCode(code: string): Promise<AttestationFacts | null> {
  return (await load({ code }))[0] ?? null
}

/** The attestations of a date that stand, in the order of names, for whoever prints them. */
export async function listSessionAttestations(actor: Actor, sessionId: string): Promise<AttestationFacts[] | null> {
  if (!canReadRegistrations(actor) || !isUuid(sessionId)) return null
  return (await load({ withdrawnAt: null, registration: { sessionId, NOT: { surname: '' } } })).toSorted((one, other) => one.surname.localeCompare(other.surname, 'fr') || one.firstName.localeCompare(other.firstName, 'fr'))
}

export type AttestationCounts = { standing: number; due: number; withdrawn: number; withoutMail: number; sentAt: Date | null }

/** How far the attestations of a date are; `withoutMail`: those that stand, for people who gave no address. */
export async function getAttestationCounts(actor: Actor, sessionId: string): Promise<AttestationCounts | null> {
  if (!canReadRegistrations(actor) || !isUuid(sessionId)) return null
  const [counts] = await db().$queryRaw<AttestationCounts[]>`
    WITH present AS (
      SELECT DISTINCT a.registration_id, a.position FROM attendance a JOIN half_day h ON h.id = a.half_day_id JOIN registration r ON r.id = a.registration_id
      WHERE h.session_id = ${sessionId}::uuid AND a.is_present AND r.state = 'registered' AND r.surname <> ''
        AND (a.position = 1 OR EXISTS (SELECT 1 FROM companion c WHERE c.registration_id = a.registration_id AND c.position = a.position))),
    own AS (SELECT t.registration_id, t.position, t.withdrawn_at, t.issued_at, r.email FROM attestation t JOIN registration r ON r.id = t.registration_id WHERE r.session_id = ${sessionId}::uuid)
    SELECT (SELECT count(*)::int FROM own WHERE withdrawn_at IS NULL) AS standing, (SELECT count(*)::int FROM own WHERE withdrawn_at IS NOT NULL) AS withdrawn,
      (SELECT count(*)::int FROM own WHERE withdrawn_at IS NULL AND email = '') AS "withoutMail", (SELECT max(issued_at) FROM own) AS "sentAt",
      (SELECT count(*)::int FROM present p WHERE NOT EXISTS (SELECT 1 FROM own WHERE withdrawn_at IS NULL AND own.registration_id = p.registration_id AND own.position = p.position)) AS due`
  return counts ?? null
}

async function load(where: Prisma.AttestationWhereInput): Promise<AttestationFacts[]> {
  const rows = await db().attestation.findMany({
    where, orderBy: [{ issuedAt: 'asc' }, { position: 'asc' }],
    select: {
      code: true, position: true, halfDays: true, minutes: true, issuedAt: true, withdrawnAt: true,
      registration: { select: {
        firstName: true, surname: true, professionCode: true, organisation: true, companions: { select: { position: true, firstName: true, surname: true, professionCode: true } },
        session: { select: { startsAt: true, endsAt: true, place: true, event: { select: { content: { select: { slug: true, published: true, draft: true } } } } } },
      } },
    },
  })
  return rows.map(({ registration: { session, companions, organisation, ...first }, halfDays, ...own }) => {
    const { slug, published, draft } = session.event.content
    const { firstName, surname, professionCode } = own.position === 1 ? first : (companions.find((one) => one.position === own.position) ?? { firstName: '', surname: '', professionCode: null })
    const text = (name: string) => textOf(published ?? draft, name)
    return { ...own, firstName, surname, professionCode, organisation, halfDays: keptHalfDays(halfDays), title: text('title'), slug, place: session.place === '' ? text('place') : session.place, startsAt: session.startsAt, endsAt: session.endsAt }
  })
}

function textOf(values: unknown, name: string): string {
  const value = typeof values === 'object' && values !== null ? Reflect.get(values, name) as unknown : undefined
  return typeof value === 'string' ? value : ''
}
