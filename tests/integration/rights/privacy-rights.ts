import { getProcessing } from '#lib/privacy/queries'
import { provePurge } from '#lib/privacy/prove-purge'
import { getColumnsSheet, getProcessingSheet } from '#lib/privacy/sheet-queries'
import { type Column, nobody } from '#tests/integration/rights/columns'
import { forActors, type RightsRow } from '#tests/integration/rights/row'

const readers: readonly Column[] = ['coordination', 'bureau', 'admin']

/** "Personal data": rules and counts for those who sign for them; the data of a person, for whoever answers to that person. */
export const privacyRights: readonly RightsRow[] = [
  forActors({ name: 'getProcessing', may: readers, call: (actor) => getProcessing(actor) }),
  forActors({ name: 'getProcessingSheet', may: readers, call: (actor) => getProcessingSheet(actor, {}) }),
  forActors({ name: 'getColumnsSheet', may: readers, call: (actor) => getColumnsSheet(actor, {}) }),
  forActors({ name: 'provePurge', may: nobody, call: (actor, { now }) => provePurge(actor, null, now) }),
]
