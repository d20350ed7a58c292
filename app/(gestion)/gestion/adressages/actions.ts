'use server'

import { refresh } from 'next/cache'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'
import { needStepMessages } from '#lib/referrals/labels'
import { proposeToPractices } from '#lib/referrals/propose-to-practices'
import { proposeSchema } from '#lib/referrals/schema'

export const askPractices = runAction({
  name: 'adressages.demander',
  schema: proposeSchema,
  handle: async (actor, input) => {
    const result = await proposeToPractices(actor, input, now())
    refresh()
    return result
  },
  messages: { ...needStepMessages, 'practice-not-askable': 'Un de ces médecins a déjà deux demandes en attente, ou n’exerce plus ici. Rechargez la page et choisissez-en d’autres.' },
  done: ({ asked }) => (asked === 0 ? 'Ces cabinets étaient déjà interrogés.' : asked === 1 ? 'Le cabinet est interrogé.' : `Les ${asked} cabinets sont interrogés.`),
})
