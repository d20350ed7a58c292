'use server'

import { withdrawCallback } from '#lib/callbacks/withdraw-callback'
import { callerOf } from '#lib/platform/actions/caller'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { ok } from '#lib/platform/result'
import { z } from 'zod'
import { openFollowSchema, personStepSchema } from '#lib/referrals/follow-schema'
import { openFollow } from '#lib/referrals/open-follow'
import { recordPersonStep } from '#lib/referrals/record-person-step'
import { forgetCode, heldPass, rememberCode } from './follow-cookie.ts'

const over = 'Plus d’une demi-heure a passé, ou la demande a changé de place : donnez de nouveau votre code, page « Suivre ma demande ».'

/** Shows a request to whoever gives its code and figures: both travel in the form, never in an address. */
export const openRequest = runPublicAction({
  name: 'suivi.ouvrir',
  schema: openFollowSchema,
  handle: async (actor, input) => {
    const result = await openFollow(actor ?? 'public', { ...input, callerKey: await callerOf() }, now())
    if (result.ok) await rememberCode(result.value.code, now())
    return result
  },
  messages: {
    'code-unknown': 'Ce code et ce numéro ne vont pas ensemble, ou la demande est terminée depuis longtemps. Vérifiez-les, ou appelez-nous.',
    'too-many': 'Beaucoup d’essais ont été faits. Réessayez plus tard, ou appelez-nous : votre demande continue.',
  },
  done: () => ({ redirectTo: '/suivi/demande' }),
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
    'pass-over': over,
    'undo-too-late': 'Plus de sept jours ont passé : la recherche ne peut plus reprendre ici. Appelez-nous, ou faites une nouvelle demande.',
    'not-possible-now': 'Ce n’est plus possible à cette étape. Rechargez la page pour voir où en est votre demande.',
    'changed-meanwhile': 'Votre demande vient d’avancer. Rechargez la page, puis recommencez si c’est encore utile.',
  },
  done: ({ gesture }) => ({ redirectTo: `/suivi/demande?fait=${gesture}` }),
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
