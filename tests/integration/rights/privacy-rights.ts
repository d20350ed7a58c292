import { getProcessing } from '#lib/privacy/queries'
import { erasePerson } from '#lib/privacy/erase-person'
import { findPeople, getOwnFile, getPersonFile, getPersonHeld } from '#lib/privacy/person-queries'
import { provePurge } from '#lib/privacy/prove-purge'
import { getColumnsSheet, getProcessingSheet } from '#lib/privacy/sheet-queries'
import { aUser } from '#tests/factories/register'
import { type Column, coordination, nobody, signedIn } from '#tests/integration/rights/columns'
import { forActors, type RightsRow } from '#tests/integration/rights/row'

const readers: readonly Column[] = ['coordination', 'bureau', 'admin']

/** "Personal data": rules and counts for those who sign for them; the data of a person, for whoever answers to that person. */
export const privacyRights: readonly RightsRow[] = [
  forActors({ name: 'getProcessing', may: readers, call: (actor) => getProcessing(actor) }),
  forActors({ name: 'getProcessingSheet', may: readers, call: (actor) => getProcessingSheet(actor, {}) }),
  forActors({ name: 'getColumnsSheet', may: readers, call: (actor) => getColumnsSheet(actor, {}) }),
  forActors({ name: 'findPeople', may: readers, given: () => aUser({ name: 'Cherchée Partout' }), call: (actor) => findPeople(actor, 'Cherchée Partout') }),
  forActors({ name: 'getPersonHeld', may: readers, given: () => aUser(), call: (actor, _, id) => getPersonHeld(actor, { kind: 'compte', id }) }),
  forActors({ name: 'getPersonFile', may: coordination, given: () => aUser(), call: (actor, { now }, id) => getPersonFile(actor, { kind: 'compte', id }, now) }),
  // Whoever has an account takes away their own; who has none (a link, a command) has nothing of theirs here.
  forActors({ name: 'getOwnFile', may: signedIn, given: () => aUser(), call: (actor, { now }, id) => getOwnFile(actor.kind === 'person' ? { ...actor, userId: id } : actor, now) }),
  forActors({ name: 'erasePerson', may: ['coordination', 'admin'], given: () => aUser(), call: (actor, { now }, id) => erasePerson(actor, { ref: { kind: 'compte', id }, directory: 'stays' }, now) }),
  forActors({ name: 'provePurge', may: nobody, call: (actor, { now }) => provePurge(actor, null, now) }),
]
