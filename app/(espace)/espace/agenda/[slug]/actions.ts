'use server'

import { registerMessages } from '#lib/events/messages'
import { registerForSession } from '#lib/events/register-for-session'
import { registerSchema } from '#lib/events/schema'
import { runAction } from '#lib/platform/actions/run-action'
import { agendaChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

/** Registers a member for what is theirs. */
export const registerHere = runAction({
  name: 'inscription.membre',
  schema: registerSchema,
  handle: async (actor, input) => {
    const result = await registerForSession(actor, input, now())
    if (result.ok) await agendaChanged()
    return result
  },
  messages: { ...registerMessages, 'already-registered': 'Vous êtes déjà inscrit(e) à cette date : voyez « Mes inscriptions ».', 'not-for-you': 'Cet événement est réservé. Appelez-nous si vous pensez en être.' },
  done: ({ state }) => ({ redirectTo: `/espace/inscriptions?message=${state === 'registered' ? 'inscrit' : 'attente'}` }),
})
