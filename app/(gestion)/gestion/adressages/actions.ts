'use server'

import { refresh } from 'next/cache'
import { runAction } from '#lib/platform/actions/run-action'
import { now, today } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { ok } from '#lib/platform/result'
import { dropRound } from '#lib/referrals/drop-round'
import { giveNames } from '#lib/referrals/give-names'
import { askOrNameMessages, submitMessages } from '#lib/referrals/labels'
import { planRound } from '#lib/referrals/plan-round'
import { proposeToPractices } from '#lib/referrals/propose-to-practices'
import { proposeToRecipients } from '#lib/referrals/propose-to-recipients'
import { askRecipientsSchema, roundSchema, proposeSchema } from '#lib/referrals/schema'
import { callSchema } from '#lib/referrals/call-schema'
import { withWho } from '#lib/referrals/identity-schema'
import { submitReferral } from '#lib/referrals/submit-referral'

/** What the coordination does with the practices that it ticked. */
export const askPractices = runAction({
  name: 'adressages.demander',
  schema: proposeSchema,
  handle: async (actor, { way, ...input }) => {
    const result = way === 'names' ? await giveNames(actor, input, now()) : way === 'next' ? await planRound(actor, input, now()) : await proposeToPractices(actor, input, now())
    refresh()
    return result.ok ? ok({ ...result.value }) : result
  },
  messages: askOrNameMessages,
  done: (done) => {
    if ('given' in done) return 'Les noms sont donnés : la personne appelle et choisit.'
    if ('isAskedNow' in done) return done.isAskedNow ? 'Plus personne n’était attendu : ces cabinets sont interrogés dès maintenant.' : 'C’est prévu : ils seront interrogés si personne ne dit oui d’ici là.'
    return done.asked === 0 ? 'Ces cabinets étaient déjà interrogés.' : `${plural(done.asked, 'cabinet est interrogé', 'cabinets sont interrogés')}.`
  },
})

export const askOthers = runAction({
  name: 'adressages.demander-relais',
  schema: askRecipientsSchema,
  handle: async (actor, input) => {
    const result = await proposeToRecipients(actor, input, now())
    refresh()
    return result
  },
  messages: { ...askOrNameMessages, 'recipient-not-askable': 'L’un d’eux ne reçoit plus ces demandes, ou n’exerce plus ici. Rechargez la page et choisissez-en d’autres.' },
  done: ({ asked }) => (asked === 0 ? 'Ils étaient déjà interrogés.' : `${plural(asked, 'demande est partie', 'demandes sont parties')}.`),
})

export const dropPlannedRound = runAction({
  name: 'adressages.plan.retirer',
  schema: roundSchema,
  handle: async (actor, input) => {
    const result = await dropRound(actor, input, now())
    refresh()
    return result
  },
  messages: { 'not-found': askOrNameMessages['not-found'], 'changed-meanwhile': 'Ces cabinets viennent d’être interrogés.' },
  done: () => 'Ces cabinets ne seront pas interrogés.',
})

export const recordCall = runAction({
  name: 'adressages.appel',
  schema: withWho(callSchema, () => today('Europe/Paris')),
  handle: async (actor, input) => submitReferral(actor, input, now()),
  messages: submitMessages,
  done: ({ needId }) => ({ redirectTo: `/gestion/adressages/appel?note=${needId}` }),
})
