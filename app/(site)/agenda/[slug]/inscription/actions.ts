'use server'

import { askSeat } from '#lib/events/ask-seat'
import { registerMessages } from '#lib/events/messages'
import { registerForSession } from '#lib/events/register-for-session'
import { askSeatSchema, registerSchema } from '#lib/events/schema'
import { callerOf } from '#lib/platform/actions/caller'
import { runAction, runPublicAction } from '#lib/platform/actions/run-action'
import { agendaChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

/** Asks for a seat without an account. The page that follows is the same whoever asked. */
export const askForSeat = runPublicAction({
  name: 'inscription.demander',
  schema: askSeatSchema,
  handle: async (actor, input) => {
    const result = await askSeat(actor ?? 'public', { ...input, callerKey: await callerOf() }, now())
    if (result.ok) await agendaChanged()
    return result
  },
  messages: {
    ...registerMessages,
    'too-many': 'Beaucoup d’inscriptions sont parties d’ici. Réessayez dans une heure, ou appelez-nous.',
    'too-quick': 'L’envoi est parti avant que la page ne soit prête. Relisez, puis envoyez de nouveau.',
    'sign-in-first': 'Cet événement est réservé : connectez-vous pour vous y inscrire.',
    'profession-needed': { field: 'professionCode', message: 'Cet événement est pour les professionnels : choisissez votre profession.' },
  },
  done: () => ({ redirectTo: '/agenda/inscription-envoyee' }),
})

/** Registers whoever is signed in. */
export const registerMyself = runAction({
  name: 'inscription.prendre',
  schema: registerSchema,
  handle: async (actor, input) => {
    const result = await registerForSession(actor, input, now())
    if (result.ok) await agendaChanged()
    return result
  },
  messages: { ...registerMessages, 'already-registered': 'Vous êtes déjà inscrit(e) à cette date : voyez « Mes inscriptions ».', 'not-for-you': 'Cet événement est réservé aux adhérents de la CPTS. Appelez-nous si vous l’êtes.' },
  done: ({ state }) => ({ redirectTo: `/espace/inscriptions?message=${state === 'registered' ? 'inscrit' : 'attente'}` }),
})
