'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { answerQuickly } from '#lib/cartodispo/answer-quickly'
import { confirmPractices } from '#lib/cartodispo/confirm-practices'
import { declareAvailabilityMessages } from '#lib/cartodispo/labels'
import { repeated } from '#lib/platform/actions/form-fields'
import { runAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

export const confirmAll = runAction({
  name: 'disponibilite.confirmer-tous',
  schema: z.object({ practiceIds: repeated().pipe(z.array(z.uuid()).min(1).max(200)) }),
  handle: async (actor, { practiceIds }) => {
    const result = await confirmPractices(actor, { practiceIds, linkId: null }, now())
    if (result.ok) await availabilityChanged()
    // The lines themselves say "aujourd'hui" now.
    refresh()
    return result
  },
  messages: { 'not-found': 'Un de ces médecins n’est plus dans votre liste. Rechargez la page.' },
  done: (value) => value.leftToAnswer.length === 0
    ? 'Merci, c’est confirmé pour tous.'
    : `Merci, c’est confirmé. Il reste ${value.leftToAnswer.length} médecin${value.leftToAnswer.length > 1 ? 's' : ''} sans réponse connue : ouvrez sa ligne.`,
})

export const answer = runAction({
  name: 'disponibilite.repondre',
  schema: z.object({ practiceId: z.uuid(), version: z.coerce.number().int(), answer: z.enum(['open', 'reserved', 'closed']) }),
  handle: async (actor, input) => {
    const result = await answerQuickly(actor, input, now())
    if (result.ok) await availabilityChanged()
    return result
  },
  messages: declareAvailabilityMessages,
  done: (value, input) => ({
    redirectTo: value === 'say-for-whom' ? `/espace/disponibilite/${input.practiceId}/preciser?etat=reserved` : `/espace/disponibilite/${input.practiceId}?fait=${value}`,
  }),
})
