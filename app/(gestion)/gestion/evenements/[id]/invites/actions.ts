'use server'

import { inviteSchema, withdrawSchema } from '#lib/events/invitation-schema'
import { invitePeople } from '#lib/events/invite-people'
import { withdrawInvitation } from '#lib/events/withdraw-invitation'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'

const messages = { 'not-found': 'Cette invitation ou cet événement n’existe plus.' } as const

export const invite = runAction({ name: 'evenement.inviter', schema: inviteSchema, handle: (actor, input) => invitePeople(actor, input, now()), messages, done: ({ eventId, invited }) => ({ redirectTo: `/gestion/evenements/${eventId}/invites?partis=${invited}` }) })

export const takeBack = runAction({ name: 'evenement.ne-plus-inviter', schema: withdrawSchema, handle: (actor, input) => withdrawInvitation(actor, input, now()), messages, done: ({ eventId }) => ({ redirectTo: `/gestion/evenements/${eventId}/invites` }) })
