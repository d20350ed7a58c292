import { z } from 'zod'
import { ticked } from '#lib/platform/actions/form-fields'
import { asksPeople, peopleOn, placeField } from './household-schema.ts'
import { spokenFields, spokenOn } from './spoken-schema.ts'
import { callChannels, callers, consentWayOf, needPriorities, practicalNeeds } from './person-facts.ts'

/** A call or a paper, typed in by the coordination in one go. */
export const callSchema = asksPeople(z.looseObject({
  requestKey: z.uuid(),
  callbackId: z.union([z.literal(''), z.uuid()]).default(''),
  channel: z.enum(callChannels, { error: 'Dites si c’est un appel ou un papier.' }),
  caller: z.enum(callers, { error: 'Dites qui appelle.' }),
  sectorId: placeField,
  priority: z.enum(needPriorities, { error: 'Choisissez : habituel ou prioritaire.' }),
  practicalNeeds: ticked(practicalNeeds),
  ...spokenFields,
  informed: z.literal('oui', { error: 'Lisez le texte, puis cochez cette case une fois la personne d’accord : sans cela, rien ne peut être envoyé.' }),
})).transform((form) => {
  const { requestKey, callbackId, channel, caller, sectorId, priority, practicalNeeds: needs } = form
  return { requestKey, callbackId: callbackId === '' ? null : callbackId, received: { channel, caller }, sectorId, priority, practicalNeeds: needs, spoken: spokenOn(form), consentWay: consentWayOf[channel], people: peopleOn(form) }
})
