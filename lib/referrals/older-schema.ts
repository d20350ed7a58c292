import { z } from 'zod'
import { ticked } from '#lib/platform/actions/form-fields'
import type { Day } from '#lib/platform/day'
import { asksPeople, peopleOn } from './household-schema.ts'
import { withWho } from './identity-schema.ts'
import { olderEnds } from './older-ends.ts'
import { consentWays, needPriorities, practicalNeeds } from './person-facts.ts'
import { spokenFields, spokenOn } from './spoken-schema.ts'

const id = z.uuid({ error: 'Cette adresse est incomplète.' })

/** A button about one list of people who wait. */
export const olderListSchema = z.object({ listId: id })

const informForm = asksPeople(z.looseObject({
  needId: id,
  priority: z.enum(needPriorities, { error: 'Choisissez : habituel ou prioritaire.' }),
  practicalNeeds: ticked(practicalNeeds),
  consentWay: z.enum(consentWays, { error: 'Dites comment la personne a été informée.' }),
  ...spokenFields,
  informed: z.literal('oui', { error: 'Cochez cette case une fois la personne informée et d’accord : sans cela, rien ne peut être cherché pour elle.' }),
})).transform((form) => {
  const { needId, priority, practicalNeeds: needs, consentWay } = form
  return { needId, priority, practicalNeeds: needs, consentWay, spoken: spokenOn(form), people: peopleOn(form) }
})

/** Who the person is, corrected with them, and their agreement, on the day that the clock tells. */
export function informOlderSchema(today: () => Day) {
  return withWho(informForm, today)
}

export const olderTrySchema = z.object({ needId: id, version: z.coerce.number().int().min(0) })
export const eraseOlderSchema = z.object({ needId: id, end: z.enum(olderEnds, { error: 'Choisissez ce que l’appel a donné.' }) })
