'use server'

import { z } from 'zod'
import { answerByLink } from '#lib/cartodispo/answer-by-link'
import { answerByLinkMessages } from '#lib/cartodispo/labels'
import { mailAnswers } from '#lib/cartodispo/mail-answer'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

const schema = z.object({ jeton: z.string().max(500) }).catchall(z.union([z.enum(mailAnswers), z.unknown().transform(() => null)]))

export const answerFromMail = runPublicAction({
  name: 'confirmer.repondre',
  schema,
  handle: async (actor, { jeton, ...lines }) => {
    const answers = new Map(Object.entries(lines).flatMap(([practiceId, answer]) => (answer === null ? [] : [[practiceId, answer] as const])))
    const result = await answerByLink(actor, { token: jeton, answers }, now())
    if (result.ok) await availabilityChanged()
    return result
  },
  messages: answerByLinkMessages,
  done: (value, { jeton }) => ({ redirectTo: `/confirmer?${new URLSearchParams({ jeton, fait: value === 'answered' ? 'oui' : 'deja' })}` }),
})
