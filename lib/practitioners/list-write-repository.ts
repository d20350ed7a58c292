import { recordImportedAnswer } from '#lib/cartodispo/record-imported-answer'
import type { Tx } from '#lib/platform/db/client'
import { addressKey } from './list-contact.ts'
import type { ListDays } from './import-run.ts'
import { luhnHolds } from './luhn.ts'
import type { ReadyEntry } from './list-outcome.ts'
import type { Fills, ListWrite } from './list-writes.ts'
import { plainWords } from './list-words.ts'

export type WrittenList = { practiceIds: string[]; newPractitioners: number; newPractices: number; completed: number }
type By = ListDays & { now: Date; actorId: string | null }

/** Writes the lines that tell something new; the caller holds the tables. New people and places are made once, whatever number of lines name them. */
export async function writeList(tx: Tx, writes: readonly ListWrite[], by: By): Promise<WrittenList> {
  const makers = { person: personMaker(tx), site: await siteMaker(tx) }
  const done: WrittenList = { practiceIds: [], newPractitioners: 0, newPractices: 0, completed: 0 }
  for (const write of writes) {
    const subject = write.kind === 'known' ? await complete(tx, write) : await makePractice(tx, write, makers, done)
    if (write.kind === 'known' && Object.keys(write.fills).length > 0) done.completed += 1
    await recordImportedAnswer(tx, subject, write.answer, { ...by, saidOn: write.saidOn })
    // A GP's practices share their places: all of them may read otherwise.
    const rows = await tx.practice.findMany({ where: { OR: [{ practitionerId: subject.practitionerId }, { siteId: subject.siteId }], removedAt: null }, select: { id: true } })
    done.practiceIds.push(...rows.map((row) => row.id))
  }
  return done
}

type Subject = { practiceId: string; practitionerId: string; siteId: string }

async function complete(tx: Tx, { practiceId, practitionerId, siteId, fills }: Extract<ListWrite, { kind: 'known' }>): Promise<Subject> {
  const { rpps, isGp, addressLine, postalCode, isStepFree, ...own } = fills
  const isFree = rpps !== undefined && (await tx.practitioner.count({ where: { nationalId: `8${rpps}` } })) === 0
  if (isFree || isGp) {
    await tx.practitioner.update({ where: { id: practitionerId }, data: { ...(isFree ? { rpps, nationalId: `8${rpps}` } : {}), ...(isGp ? { isGp } : {}), version: { increment: 1 } }, select: { id: true } })
  }
  const site = { ...(addressLine === undefined ? {} : { addressLine }), ...(postalCode === undefined ? {} : { postalCode }), ...(isStepFree === undefined ? {} : { isStepFree }) }
  if (Object.keys(site).length > 0) {
    const { handEditedFields } = await tx.site.findUniqueOrThrow({ where: { id: siteId }, select: { handEditedFields: true } })
    await tx.site.update({ where: { id: siteId }, data: { ...site, handEditedFields: edited(handEditedFields, site), version: { increment: 1 } }, select: { id: true } })
  }
  if (Object.keys(own).length > 0) {
    const { handEditedFields } = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { handEditedFields: true } })
    await tx.practice.update({ where: { id: practiceId }, data: { ...own, handEditedFields: edited(handEditedFields, own), version: { increment: 1 } }, select: { id: true } })
  }
  return { practiceId, practitionerId, siteId }
}

/** What the coordination's list says counts as corrected by hand: the national extraction will not take it away. */
function edited(before: readonly string[], fills: Fills): string[] {
  const compared = ['phone', 'email', 'addressLine', 'postalCode'].filter((field) => field in fills)
  return [...new Set([...before, ...compared])].sort()
}

type Makers = { person: (entry: ReadyEntry) => Promise<{ id: string; isNew: boolean }>; site: (entry: ReadyEntry, practitionerId: string) => Promise<string> }

async function makePractice(tx: Tx, { entry, notes }: ListWrite, makers: Makers, done: WrittenList): Promise<Subject> {
  const person = await makers.person(entry)
  if (person.isNew) done.newPractitioners += 1
  const siteId = await makers.site(entry, person.id)
  const practice = await tx.practice.create({
    data: {
      practitionerId: person.id, siteId, phone: entry.phone ?? '', email: entry.email ?? '', closingDays: entry.closingDays, privateNote: noteOf(entry, notes),
    },
    select: { id: true },
  })
  done.newPractices += 1
  return { practiceId: practice.id, practitionerId: person.id, siteId }
}

/** A number whose key is wrong would later be taken for somebody else's: it waits in the note. */
function noteOf(entry: ReadyEntry, notes: readonly string[]): string {
  const doubtful = entry.rpps !== null && !luhnHolds(entry.rpps) ? [`Numéro RPPS à vérifier : ${entry.rpps}`] : []
  return [...notes, ...doubtful].join('\n').slice(0, 1000)
}

function personMaker(tx: Tx): Makers['person'] {
  const made = new Map<string, string>()
  return async (entry) => {
    if (entry.person.kind === 'known') {
      await tx.practitioner.update({ where: { id: entry.person.practitionerId }, data: { isGp: true }, select: { id: true } })
      return { id: entry.person.practitionerId, isNew: false }
    }
    const rpps = entry.rpps !== null && luhnHolds(entry.rpps) ? entry.rpps : null
    const holder = rpps === null ? null : await tx.practitioner.findUnique({ where: { nationalId: `8${rpps}` }, select: { id: true } })
    const known = made.get(entry.person.key) ?? holder?.id
    if (known !== undefined) return { id: known, isNew: false }
    const { id } = await tx.practitioner.create({
      data: { lastName: entry.lastName, firstName: entry.firstName, professionCode: '10', isGp: true, skills: [], rpps, nationalId: rpps === null ? null : `8${rpps}` },
      select: { id: true },
    })
    made.set(entry.person.key, id)
    return { id, isNew: true }
  }
}

/** The doctors of one MSP, at one address, work at one site; a single practice is its doctor's own. */
async function siteMaker(tx: Tx): Promise<Makers['site']> {
  const stored = await tx.site.findMany({ select: { id: true, name: true, kind: true, addressLine: true, communeCode: true } })
  const keyOf = (site: { name: string; kind: string; addressLine: string; communeCode: string }) =>
    site.kind === 'single_practice' || plainWords(site.name) === '' ? null : `${site.communeCode}|${plainWords(site.name)}|${addressKey(site.addressLine)}`
  const sites = new Map(stored.map((site) => [keyOf(site), site.id]))
  return async (entry, practitionerId) => {
    const facts = {
      name: entry.siteName ?? `Cabinet du Dr ${entry.lastName}`, kind: entry.siteKind, addressLine: entry.address ?? '', postalCode: entry.postalCode ?? '', communeCode: entry.commune.code,
    }
    const key = keyOf(facts)
    const known = key === null ? undefined : sites.get(key)
    if (known !== undefined && (await tx.practice.count({ where: { siteId: known, practitionerId } })) === 0) return known
    const centre = await tx.commune.findUniqueOrThrow({ where: { code: facts.communeCode }, select: { lat: true, lon: true } })
    const { id } = await tx.site.create({ data: { ...facts, ...centre, geoPrecision: 'commune', isStepFree: entry.stepFree }, select: { id: true } })
    if (key !== null && !sites.has(key)) sites.set(key, id)
    return id
  }
}
