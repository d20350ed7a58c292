'use server'

import { acceptInvitationSchema } from '#lib/events/invitation-schema'
import { registerMessages } from '#lib/events/messages'
import { registerByInvitation } from '#lib/events/register-by-invitation'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { agendaChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

const broken = 'Cette invitation ne s’ouvre plus. Appelez-nous : nous vous inscrirons.'

/** Registers whoever was invited; a mail says where they stand. */
export const acceptInvitation = runPublicAction({
  name: 'invitation.accepter',
  schema: acceptInvitationSchema,
  handle: async (actor, input) => {
    const result = await registerByInvitation(actor, input, now())
    if (result.ok) await agendaChanged()
    return result
  },
  messages: { ...registerMessages, 'already-registered': 'Vous êtes déjà inscrit(e) à cette date : un courriel vous l’a confirmé.', 'link-unknown': broken, 'link-expired': broken },
  done: ({ state }, { token }) => ({ redirectTo: `/invitation?${new URLSearchParams({ jeton: token, fait: state === 'registered' ? 'inscrit' : 'attente' })}` }),
})
