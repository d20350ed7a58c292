'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { contactFields, contactMessages } from '#lib/cartodispo/contact-schema'
import { markNotTreating } from '#lib/cartodispo/mark-not-treating'
import { markTreating } from '#lib/cartodispo/mark-treating'
import { notTreatingSchema } from '#lib/cartodispo/schema'
import { updatePracticeContact } from '#lib/cartodispo/update-practice-contact'
import { runAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

const gone = 'Cette fiche n’est plus dans le registre. Revenez à la liste.'

export const saveFileContact = runAction({
  name: 'registre.contact',
  schema: z.object({ practiceId: z.uuid(), version: z.coerce.number().int(), ...contactFields }),
  handle: async (actor, { practiceId, version, ...contact }) => {
    const result = await updatePracticeContact(actor, { practiceId, version, contact: { ...contact, privateNote: contact.privateNote ?? '' } }, now())
    if (result.ok) await availabilityChanged()
    revalidatePath(`/gestion/registre/${practiceId}`)
    return result
  },
  messages: { ...contactMessages, 'not-found': gone },
  done: () => 'Coordonnées enregistrées.',
})

export const takeOut = runAction({
  name: 'registre.pas-medecin-traitant',
  schema: notTreatingSchema,
  handle: async (actor, input) => {
    const result = await markNotTreating(actor, input, now())
    if (result.ok) await availabilityChanged()
    return result
  },
  messages: { 'not-found': gone, 'reason-missing': { field: 'otherReason', message: 'Écrivez la raison en quelques mots.' } },
  done: (_, { practiceId }) => ({ redirectTo: `/gestion/registre/${practiceId}?fait=sorti` }),
})

export const putBack = runAction({
  name: 'registre.medecin-traitant',
  schema: z.object({ practiceId: z.uuid() }),
  handle: async (actor, input) => {
    const result = await markTreating(actor, input, now())
    if (result.ok) await availabilityChanged()
    return result
  },
  messages: { 'not-found': gone },
  done: (_, { practiceId }) => ({ redirectTo: `/gestion/registre/${practiceId}?fait=remis` }),
})
