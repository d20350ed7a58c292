import type { AttendanceFacts, AttestationSheetFacts, BadgeSheetFacts, Signature } from '#lib/kit/kit-facts'
import { publicPaperBase } from '#lib/kit/queries'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { qrDrawing } from '#lib/platform/format/qr-code'
import { capital } from '#lib/platform/format/capital'
import { durationWords } from './attendance.ts'
import { shownCode } from './attestation-code.ts'
import { type AttestationFacts, listSessionAttestations, publicLinkedAttestations } from './attestation-queries.ts'
import { type DeskPerson, getDesk } from './desk-queries.ts'
import { attendanceSourceLabels, registeredProfession } from './labels.ts'
import { signatureBox, signaturePath } from './signature.ts'
import { whenWords } from './when-words.ts'

/** Empty lines of a sheet that is printed before: people who come without having registered. */
const blanksBefore = 4

type Asked = { site: string; now: Date; timeZone: string }

/** The sheet of presence of a date: names in order, what was noted, room to sign; null for whoever may not read who comes. */
export async function getAttendanceSheet(actor: Actor, sessionId: string, { site, now, timeZone }: Asked): Promise<Omit<AttendanceFacts, 'logo'> | null> {
  const desk = await getDesk(actor, sessionId)
  if (desk === null) return null
  const base = await publicPaperBase(site, dayAt(now, timeZone))
  return {
    ...base, document: 'emargement', blanks: desk.endsAt > now ? blanksBefore : 0,
    text: { title: desk.title, lead: [desk.place === '' ? desk.eventPlace : desk.place, `organisé par ${base.cpts.fullName}`].filter((text) => text !== '').join(', '), parts: [], closing: 'Chacun signe pour lui-même, pour cette demi-journée. Feuille conservée par la CPTS.' },
    halfDays: desk.halfDays.map((halfDay) => ({ when: capital(whenWords(halfDay, timeZone, '')), lines: desk.people.map((one) => lineOf(one, halfDay.id)) })),
  }
}

function lineOf(person: DeskPerson, halfDayId: string) {
  const mark = person.marks.find((one) => one.halfDayId === halfDayId)
  return {
    name: `${person.surname} ${person.firstName}`.trim(), profession: registeredProfession(person.professionCode), organisation: person.organisation,
    presence: mark === undefined ? '' : `Présent (${attendanceSourceLabels[mark.source]})`, signature: signatureOf(mark),
  }
}

function signatureOf(mark: DeskPerson['marks'][number] | undefined): Signature {
  if (mark === undefined || mark.signedAt === null || mark.strokes === null) return { kind: 'none' }
  return mark.strokes === '' ? { kind: 'word' } : { kind: 'drawn', path: signaturePath(mark.strokes), ...signatureBox }
}

/** Badges for whoever is awaited and named, with the code of each; null where nobody is, and for whoever may not read who comes. */
export async function getBadgeSheet(actor: Actor, sessionId: string, { site, now, timeZone }: Asked): Promise<Omit<BadgeSheetFacts, 'logo'> | null> {
  const people = ((await getDesk(actor, sessionId))?.people ?? []).filter((one) => one.isNamed)
  if (people.length === 0) return null
  return {
    ...(await publicPaperBase(site, dayAt(now, timeZone))), document: 'badges', text: { title: 'Badges', lead: '', parts: [], closing: '' },
    badges: people.map((one) => ({ firstName: one.firstName, surname: one.surname, about: [registeredProfession(one.professionCode), one.organisation].filter((text) => text !== '').join(', '), drawing: qrDrawing(one.badge) })),
  }
}

/** The attestations of a date that stand, to be handed out; null where there is none, and for whoever may not read who came. */
export async function getAttestationSheet(actor: Actor, sessionId: string, asked: Asked): Promise<Omit<AttestationSheetFacts, 'logo'> | null> {
  return attestationSheet((await listSessionAttestations(actor, sessionId)) ?? [], asked)
}

/** The attestation of one person behind the link of their mail; null once it is withdrawn. */
export async function publicAttestationSheet(token: string, position: number, asked: Asked): Promise<Omit<AttestationSheetFacts, 'logo'> | null> {
  const found = await publicLinkedAttestations(token, asked.now)
  return attestationSheet(found.ok ? found.value.filter((one) => one.position === position && one.withdrawnAt === null) : [], asked)
}

async function attestationSheet(attestations: readonly AttestationFacts[], { site, now, timeZone }: Asked): Promise<Omit<AttestationSheetFacts, 'logo'> | null> {
  if (attestations.length === 0) return null
  const base = await publicPaperBase(site, dayAt(now, timeZone))
  return {
    ...base, document: 'attestation', address: `${base.site}/attestations/verifier`,
    text: { title: 'Attestation de présence', lead: `${base.cpts.fullName} atteste que`, parts: [], closing: 'Établie d’après la feuille de présence. Une attestation corrigée depuis n’est plus valable : l’adresse ci-dessous le dit.' },
    people: attestations.map((one) => ({
      name: `${one.firstName} ${one.surname}`.trim(), about: [registeredProfession(one.professionCode), one.organisation].filter((text) => text !== '').join(', '), title: one.title,
      issuedOn: dayAndMonth(dayAt(one.issuedAt, timeZone), ''), code: shownCode(one.code), drawing: qrDrawing(`${site}/attestations/verifier?code=${shownCode(one.code)}`),
      rows: [
        ...one.halfDays.map((half, index) => ({ term: one.halfDays.length === 1 ? 'Date' : `Demi-journée ${index + 1}`, detail: capital(whenWords(half, timeZone, '')) })),
        ...(one.place === '' ? [] : [{ term: 'Lieu', detail: one.place }]),
        { term: 'Durée', detail: `${durationWords(one.minutes)} (${one.minutes} minutes)` },
      ],
    })),
  }
}
