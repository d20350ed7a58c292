'use server'

import { refresh } from 'next/cache'
import { runAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { needStepMessages, proposalAnswerMessages } from '#lib/referrals/labels'
import { proposeToPractices } from '#lib/referrals/propose-to-practices'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { answerProposalSchema, needStepSchema, proposeSchema } from '#lib/referrals/schema'

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

export const recordStep = runAction({
  name: 'adressages.noter-gestion',
  schema: needStepSchema,
  handle: async (actor, input) => {
    const result = await recordNeedStep(actor, input, now())
    if (result.ok) await availabilityChanged()
    refresh()
    return result
  },
  messages: needStepMessages,
  done: () => 'C’est noté.',
})

export const answerByPhone = runAction({
  name: 'adressages.reponse-telephone',
  schema: answerProposalSchema,
  handle: async (actor, input) => {
    const result = await answerProposal(actor, input, now())
    if (result.ok) await availabilityChanged()
    refresh()
    return result
  },
  messages: { 'not-found': needStepMessages['not-found'], ...proposalAnswerMessages },
  done: () => 'C’est noté.',
})
