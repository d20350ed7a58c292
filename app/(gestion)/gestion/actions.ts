'use server'

import { revalidatePath } from 'next/cache'
import { answerByPhone } from '#lib/cartodispo/answer-by-phone'
import { attemptSchema, phoneAnswerSchema } from '#lib/cartodispo/call-schema'
import { answerByPhoneMessages } from '#lib/cartodispo/labels'
import { recordCall } from '#lib/cartodispo/record-call'
import { runAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

const backTo = (place: 'feuille' | 'fiche', practiceId: string, done: string) =>
  place === 'fiche' ? `/gestion/registre/${practiceId}?fait=${done}` : `/gestion?${new URLSearchParams({ fait: done, qui: practiceId })}`

export const noteAnswer = runAction({
  name: 'appels.reponse',
  schema: phoneAnswerSchema,
  handle: async (actor, input) => {
    const result = await answerByPhone(actor, input, now())
    if (result.ok) await availabilityChanged()
    else revalidatePath('/gestion')
    return result
  },
  messages: answerByPhoneMessages,
  done: (_, { place, practiceId, answer }) => ({ redirectTo: backTo(place, practiceId, answer) }),
})

export const noteAttempt = runAction({
  name: 'appels.essai',
  schema: attemptSchema,
  handle: (actor, input) => recordCall(actor, input, now()),
  messages: { 'not-found': 'Ce médecin n’est plus dans le registre. Rechargez la feuille.' },
  done: (_, { place, practiceId, outcome }) => ({ redirectTo: backTo(place, practiceId, outcome) }),
})
