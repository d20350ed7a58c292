'use server'

import { walkInSchema } from '#lib/events/desk-schema'
import { welcomeWalkIn } from '#lib/events/welcome-walk-in'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { agendaChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

/** Registers somebody who is at the door, and marks them. */
export const addWalkIn = runPublicAction({
  name: 'pointage.sur-place',
  schema: walkInSchema,
  handle: async (actor, input) => {
    const result = await welcomeWalkIn(actor, input, now())
    if (result.ok) await agendaChanged()
    return result
  },
  messages: {
    'link-unknown': 'Ce pointage est clos. Prévenez la coordination.', 'link-expired': 'Ce pointage est clos. Prévenez la coordination.', 'not-found': 'Cette date a changé : rechargez la page.',
    full: 'Il ne reste plus de place. La coordination peut en ajouter, depuis la page de l’événement.', 'already-registered': { field: 'email', message: 'Cette adresse est déjà inscrite : cherchez le nom dans la liste.' },
  },
  done: (_, { token }) => ({ redirectTo: `/pointage?${new URLSearchParams({ jeton: token })}` }),
})
