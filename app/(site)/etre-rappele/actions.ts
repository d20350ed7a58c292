'use server'

import { askCallback } from '#lib/callbacks/ask-callback'
import { askCallbackSchema } from '#lib/callbacks/schema'
import { callerOf } from '#lib/platform/actions/caller'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'
import { outsideMessage } from '#lib/territory/neighbour-messages'
import { rememberCode } from '../suivi/follow-cookie.ts'

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
    'form-closed': 'Ce formulaire vient d’être fermé. Appelez-nous : le numéro est en haut de cette page.',
    'too-many': 'Plusieurs demandes sont déjà parties d’ici. Réessayez dans une heure, ou appelez-nous.',
    'too-quick': 'L’envoi est parti avant que la page ne soit prête. Relisez, puis envoyez de nouveau.',
    'outside-territory': { field: 'communeCode', message: (details) => outsideMessage(details, 'Cette commune n’est pas sur notre territoire : nous ne saurions pas y trouver un médecin. Le bas de cette page dit qui peut vous aider, là où vous habitez.') },
    'request-over': 'Cette demande a déjà été traitée. Pour en faire une autre, rouvrez cette page.',
  },
  done: () => ({ redirectTo: '/etre-rappele/recue' }),
})
