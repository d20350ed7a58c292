import { z } from 'zod'
import { ticked } from '#lib/platform/actions/form-fields'
import { asksPeople, peopleOn, placeField } from './household-schema.ts'
import { spokenFields, spokenOn } from './spoken-schema.ts'
import { consentWays, needPriorities, practicalNeeds } from './person-facts.ts'

const id = z.uuid({ error: 'Cette adresse est incomplète.' })
const place = { sectorId: placeField, priority: z.enum(needPriorities, { error: 'Choisissez : habituel ou prioritaire.' }), practicalNeeds: ticked(practicalNeeds) }

/** The first step begins the draft; sent again from an older page, it changes the draft that it began. */
export const beginDraftSchema = z.object({ requestKey: id, ...place })
export const draftPlaceSchema = z.object({ needId: id, ...place }).transform(({ needId, ...part }) => ({ needId, part }))

/** The second step: who is looked for. */
export const draftPeopleSchema = asksPeople(z.looseObject({ needId: id })).transform((form) => ({ needId: form.needId, part: { people: peopleOn(form) } }))

/** The last step: information and consent, then it leaves; who they are is asked with it (identity-schema.ts). */
export const consentSchema = z.object({
  needId: id,
  consentWay: z.enum(consentWays, { error: 'Dites comment la personne a été informée.' }),
  ...spokenFields,
  informed: z.literal('oui', { error: 'Cochez cette case une fois la personne informée et d’accord : sans cela, rien ne peut être envoyé.' }),
}).transform(({ needId, consentWay, ...form }) => ({ needId, consentWay, spoken: spokenOn(form) }))

export const discardDraftSchema = z.object({ needId: id })
