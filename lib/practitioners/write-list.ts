import { recordImportedAnswer } from '#lib/cartodispo/record-imported-answer'
import type { ListDays } from '#lib/imports/import-run'
import type { ReadyEntry } from '#lib/imports/list-outcome'
import type { ListWrite } from '#lib/imports/list-writes'
import type { Tx } from '#lib/platform/db/client'
import { completePractice, type ListSubject } from './list-fills-repository.ts'
import { type ListMakers, personMaker, siteMaker } from './list-makers-repository.ts'
import { luhnHolds } from './luhn.ts'

export type WrittenList = { practiceIds: string[]; newPractitioners: number; newPractices: number; completed: number }
type By = ListDays & { now: Date; actorId: string | null }

/** Writes the lines that tell something new; the caller holds the tables. New people and places are made once, whatever number of lines name them. */
export async function writeList(tx: Tx, writes: readonly ListWrite[], by: By): Promise<WrittenList> {
  const makers = { person: personMaker(tx), site: await siteMaker(tx) }
  const done: WrittenList = { practiceIds: [], newPractitioners: 0, newPractices: 0, completed: 0 }
  for (const write of writes) {
    const subject = write.kind === 'known' ? await completePractice(tx, write) : await makePractice(tx, write, makers, done)
    if (write.kind === 'known' && Object.keys(write.fills).length > 0) done.completed += 1
    await recordImportedAnswer(tx, subject, write.answer, { ...by, saidOn: write.saidOn })
    // A GP's practices share their places: all of them may read otherwise.
    const rows = await tx.practice.findMany({ where: { OR: [{ practitionerId: subject.practitionerId }, { siteId: subject.siteId }], removedAt: null }, select: { id: true } })
    done.practiceIds.push(...rows.map((row) => row.id))
  }
  return done
}

async function makePractice(tx: Tx, { entry, notes }: ListWrite, makers: ListMakers, done: WrittenList): Promise<ListSubject> {
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
  const doubtful = entry.rpps !== null && !luhnHolds(entry.rpps) ? [`Numéro RPPS à vérifier : ${entry.rpps}`] : []
  return [...notes, ...doubtful].join('\n').slice(0, 1000)
}
