'use server'

import { withdrawCallback } from '#lib/callbacks/withdraw-callback'
import { callerOf } from '#lib/platform/actions/caller'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { ok } from '#lib/platform/result'
import { z } from 'zod'
import { openFollowSchema, personStepSchema } from '#lib/referrals/follow-schema'
import { decidePartByPerson } from '#lib/referrals/decide-part-by-person'
import { partDecisionSchema } from '#lib/referrals/household-schema'
import { partMessages } from '#lib/referrals/labels'
import { openFollow } from '#lib/referrals/open-follow'
import { recordPersonStep } from '#lib/referrals/record-person-step'
import { forgetCode, heldPass, rememberCode } from './follow-cookie.ts'

const partWords = { 'not-offered': partMessages['not-offered'], 'people-do-not-fit': partMessages['people-do-not-fit'], 'people-unknown': partMessages['people-unknown'], 'not-of-a-part': partMessages['not-of-a-part'] }
const over = 'Plus d’une demi-heure a passé, ou la demande a changé de place : donnez de nouveau votre code, page « Suivre ma demande ».'

/** Shows a request to whoever gives its code and figures: both travel in the form, never in an address. */
export const openRequest = runPublicAction({
  name: 'suivi.ouvrir',
  schema: openFollowSchema,
  handle: async (actor, input) => {
    const result = await openFollow(actor ?? 'public', { ...input, callerKey: await callerOf() }, now())
    if (!result.ok) return result
    await rememberCode(result.value.code, now())
    return ok({ langue: input.langue })
  },
  messages: {
    'code-unknown': 'Ce code et ce numéro ne vont pas ensemble, ou la demande est terminée depuis longtemps. Vérifiez-les, ou appelez-nous.',
    'too-many': 'Beaucoup d’essais ont été faits. Réessayez plus tard, ou appelez-nous : votre demande continue.',
  },
  done: ({ langue }) => ({ redirectTo: langue === 'fr' ? '/suivi/demande' : `/suivi/demande?langue=${langue}` }),
})

export const sayStep = runPublicAction({
  name: 'suivi.dire',
  schema: personStepSchema,
  handle: async (actor, input) => {
    const result = await recordPersonStep(actor ?? 'public', { ...input, pass: await heldPass() }, now())
    if (result.ok) await availabilityChanged()
    return result
  },
  messages: {
    ...partWords,
    'pass-over': over,
    'undo-too-late': 'Plus de sept jours ont passé : la recherche ne peut plus reprendre ici. Appelez-nous, ou faites une nouvelle demande.',
    'not-possible-now': 'Ce n’est plus possible à cette étape. Rechargez la page pour voir où en est votre demande.',
    'changed-meanwhile': 'Votre demande vient d’avancer. Rechargez la page, puis recommencez si c’est encore utile.',
  },
  done: ({ gesture }) => ({ redirectTo: `/suivi/demande?fait=${gesture}` }),
})

/** Takes a doctor's yes for a part of the household, or goes on searching for everybody. */
export const sayPart = runPublicAction({
  name: 'suivi.partie',
  schema: partDecisionSchema,
  handle: async (actor, input) => {
    const result = await decidePartByPerson(actor ?? 'public', { ...input, pass: await heldPass() }, now())
    if (result.ok) await availabilityChanged()
    return result
  },
  messages: {
    ...partWords, 'pass-over': over, 'not-possible-now': 'Ce n’est plus possible à cette étape. Rechargez la page pour voir où en est votre demande.',
    'changed-meanwhile': 'Votre demande vient d’avancer. Rechargez la page, puis recommencez si c’est encore utile.',
  },
  done: ({ decision }) => ({ redirectTo: `/suivi/demande?fait=${decision === 'accept' ? 'agree' : 'decline'}` }),
})

export const cancelCallback = runPublicAction({
  name: 'suivi.ne-plus-rappeler',
  schema: z.object({}),
  handle: async (actor) => withdrawCallback(actor ?? 'public', { pass: await heldPass() }, now()),
  messages: { 'pass-over': over, 'callback-over': 'Cette demande est déjà close : personne ne vous rappellera.' },
  done: () => ({ redirectTo: '/suivi/demande' }),
})

/** Closes the page on a shared computer. */
export const closeRequestPage = runPublicAction({
  name: 'suivi.fermer',
  schema: z.object({}),
  handle: async () => ok(await forgetCode()),
  messages: {},
  done: () => ({ redirectTo: '/suivi' }),
})
