'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { contactFields, contactMessages } from '#lib/cartodispo/contact-schema'
import { updatePracticeContact } from '#lib/cartodispo/update-practice-contact'
import { runAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

export const saveContact = runAction({
  name: 'disponibilite.contact',
  schema: z.object({ practiceId: z.uuid(), version: z.coerce.number().int(), ...contactFields }),
  handle: async (actor, { practiceId, version, ...contact }) => {
    const result = await updatePracticeContact(actor, { practiceId, version, contact: { ...contact, privateNote: contact.privateNote ?? '' } }, now())
    if (result.ok) await availabilityChanged()
    // The page is read again with the version that stands now: what was typed can be sent over it, knowingly.
    else revalidatePath(`/espace/disponibilite/${practiceId}/contact`)
    return result
  },
  messages: contactMessages,
  done: (_, { practiceId }) => ({ redirectTo: `/espace/disponibilite/${practiceId}?fait=contact` }),
})
