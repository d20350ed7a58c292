'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { runAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now, today } from '#lib/platform/clock'
import { ok, refuse } from '#lib/platform/result'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { askDirectly } from '#lib/referrals/ask-directly'
import { checkWaiting } from '#lib/referrals/check-waiting'
import { askDirectlyMessages, choiceMessages, needStepMessages, partMessages, proposalAnswerMessages, submitMessages, undoMessages, undoneLabels } from '#lib/referrals/labels'
import { decidePart } from '#lib/referrals/decide-part'
import { partDecisionSchema } from '#lib/referrals/household-schema'
import { sendReferralSchema } from '#lib/referrals/identity-schema'
import { recordChoice } from '#lib/referrals/record-choice'
import { findCodeSchema, letterSentSchema } from '#lib/referrals/follow-schema'
import { getNeedIdByCode } from '#lib/referrals/chosen-queries'
import { recordLetterSent } from '#lib/referrals/record-letter-sent'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { askDirectlySchema, answerProposalSchema, checkWaitingSchema, choiceSchema, needStepSchema, undoAnswerSchema } from '#lib/referrals/schema'
import { submitReferral } from '#lib/referrals/submit-referral'
import { settleWish } from '#lib/referrals/settle-wish'
import { undoAnswer } from '#lib/referrals/undo-answer'

export const sendReferral = runAction({
  name: 'adressages.envoyer',
  schema: sendReferralSchema(() => today('Europe/Paris')),
  handle: async (actor, input) => submitReferral(actor, input, now()),
  messages: submitMessages,
  done: ({ needId }) => ({ redirectTo: `/espace/adressages/${needId}?envoye=oui` }),
})

export const recordStep = runAction({
  name: 'adressages.noter',
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

export const answerAsked = runAction({
  name: 'adressages.repondre',
  schema: answerProposalSchema,
  handle: async (actor, input) => {
    const result = await answerProposal(actor, input, now())
    if (result.ok) await availabilityChanged()
    refresh()
    return result
  },
  messages: { 'not-found': needStepMessages['not-found'], ...proposalAnswerMessages },
  done: () => 'Merci, c’est noté.',
})

/** Takes a practice's yes for a part of a household, or goes on searching for everybody. */
export const decideOffer = runAction({
  name: 'adressages.partie',
  schema: partDecisionSchema,
  handle: async (actor, input) => {
    const result = await decidePart(actor, input, now())
    if (result.ok) await availabilityChanged()
    refresh()
    return result
  },
  messages: partMessages,
  done: ({ decision }) => (decision === 'accept' ? 'C’est noté : cette partie du foyer est attendue, la recherche continue pour les autres.' : 'C’est noté : la recherche continue pour tout le foyer.'),
})

export const undoAnswered = runAction({
  name: 'adressages.annuler-reponse',
  schema: undoAnswerSchema,
  handle: async (actor, input) => {
    const result = await undoAnswer(actor, input, now())
    if (result.ok) await availabilityChanged()
    refresh()
    return result
  },
  messages: undoMessages,
  done: ({ entry }) => undoneLabels[entry],
})

export const noteChoice = runAction({
  name: 'adressages.choix',
  schema: choiceSchema,
  handle: async (actor, input) => {
    const result = await recordChoice(actor, input, now())
    if (result.ok) await availabilityChanged()
    refresh()
    return result
  },
  messages: choiceMessages,
  done: () => 'Le choix est noté.',
})

export const noteWaiting = runAction({
  name: 'adressages.attente',
  schema: checkWaitingSchema,
  handle: async (actor, input) => {
    const result = await checkWaiting(actor, input, now())
    refresh()
    return result
  },
  messages: needStepMessages,
  done: ({ silentChecks }) => (silentChecks === 0 ? 'C’est noté : la question sera reposée dans quelques mois.' : 'C’est noté : un nouvel essai est prévu.'),
})

/** The coordination has spoken with a practice that asked for somebody. */
export const endWish = runAction({
  name: 'adressages.demande-de-cabinet',
  schema: z.object({ id: z.uuid() }),
  handle: async (actor, input) => {
    const result = await settleWish(actor, input, now())
    refresh()
    return result
  },
  messages: { 'not-found': 'Cette demande est déjà réglée.' },
  done: () => 'C’est noté.',
})

/** Finds what a person's code stands for, without the code ever being in an address. */
export const findByCode = runAction({
  name: 'adressages.retrouver',
  schema: findCodeSchema,
  handle: async (actor, { code }) => {
    const needId = await getNeedIdByCode(actor, code)
    return needId === null ? refuse('not-found') : ok({ needId })
  },
  messages: { 'not-found': { field: 'code', message: 'Aucun adressage de votre cabinet ne porte ce code. Relisez-le avec la personne, ou appelez la coordination.' } },
  done: ({ needId }) => ({ redirectTo: `/espace/adressages/${needId}` }),
})

export const noteLetter = runAction({
  name: 'adressages.courrier',
  schema: letterSentSchema,
  handle: async (actor, input) => {
    const result = await recordLetterSent(actor, input, now())
    refresh()
    return result
  },
  messages: { 'not-found': needStepMessages['not-found'], 'not-accepted': needStepMessages['not-possible-now'], 'day-ahead': { field: 'onDay', message: 'Ce jour n’est pas encore venu.' } },
  done: ({ onDay }) => (onDay === null ? 'Noté : le courrier n’est pas transmis.' : 'Noté : le courrier est transmis.'),
})

export const askChosenDoctors = runAction({
  name: 'adressages.direct',
  schema: askDirectlySchema,
  handle: async (actor, input) => {
    const result = await askDirectly(actor, input, now())
    refresh()
    return result
  },
  messages: askDirectlyMessages,
  done: ({ asked }) => (asked === 1 ? 'Le médecin est interrogé.' : 'Les médecins sont interrogés.'),
})
