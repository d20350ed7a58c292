'use server'

import { askCallback } from '#lib/callbacks/ask-callback'
import { askCallbackSchema } from '#lib/callbacks/schema'
import { callerOf } from '#lib/platform/actions/caller'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { now, today } from '#lib/platform/clock'
import { askPublicly } from '#lib/referrals/ask-publicly'
import { whoMessages } from '#lib/referrals/identity-labels'
import { publicRequestSchema } from '#lib/referrals/public-request-schema'
import type { RefusalDetails } from '#lib/platform/result'
import { outsideMessage } from '#lib/territory/neighbour-messages'
import { rememberCode } from '../suivi/follow-cookie.ts'

const messages = {
  'form-closed': 'Ce formulaire vient d’être fermé. Appelez-nous : le numéro est en haut de cette page.',
  'too-many': 'Plusieurs demandes sont déjà parties d’ici. Réessayez dans une heure, ou appelez-nous.',
  'too-quick': 'L’envoi est parti avant que la page ne soit prête. Relisez, puis envoyez de nouveau.',
  'outside-territory': { field: 'communeCode', message: (details: RefusalDetails) => outsideMessage(details, 'Cette commune n’est pas sur notre territoire : nous ne saurions pas y trouver un médecin. Le bas de cette page dit qui peut vous aider, là où vous habitez.') },
} as const

/** Keeps whom to call. The code goes into a cookie of half an hour, never into the address. */
export const askToBeCalled = runPublicAction({
  name: 'rappel.demander',
  schema: askCallbackSchema,
  handle: async (actor, input) => {
    const result = await askCallback(actor ?? 'public', { ...input, callerKey: await callerOf() }, now())
    if (result.ok) await rememberCode(result.value.code, now())
    return result
  },
  messages: {
    ...messages,
    'request-over': 'Cette demande a déjà été traitée. Pour en faire une autre, rouvrez cette page.',
  },
  done: () => ({ redirectTo: '/etre-rappele/recue' }),
})

const { 'birth-date': birthDate, 'age-differs': ageDiffers, 'same-person-twice': samePersonTwice } = whoMessages
const publicWho = { 'birth-date': birthDate, 'age-differs': ageDiffers, 'same-person-twice': samePersonTwice }

/** Where identities are kept: an adressage at once. */
export const askForDoctor = runPublicAction({
  name: 'demande.envoyer',
  schema: publicRequestSchema(() => today('Europe/Paris')),
  handle: async (actor, input) => {
    const result = await askPublicly(actor ?? 'public', { ...input, callerKey: await callerOf() }, now())
    if (result.ok) await rememberCode(result.value.code, now())
    return result
  },
  messages: {
    ...messages, ...publicWho,
    'consent-giver': { field: 'accord-1', message: 'À cet âge, ce n’est pas cette personne qui peut donner l’accord : avant 16 ans, un parent ; à partir de 18 ans, la personne elle-même ou qui la représente.' },
  },
  done: () => ({ redirectTo: '/etre-rappele/recue' }),
})
