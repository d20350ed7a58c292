'use server'

import { applyForMembership } from '#lib/members/apply-for-membership'
import { applicationSchema } from '#lib/members/schema'
import { callerOf } from '#lib/platform/actions/caller'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'

/** Receives a request to join. */
export const sendApplication = runPublicAction({
  name: 'adhesion.demander',
  schema: applicationSchema,
  handle: async (actor, { consent: _given, ...input }) => applyForMembership(actor ?? 'public', { ...input, callerKey: await callerOf() }, now()),
  messages: {
    'too-many': 'Plusieurs demandes sont déjà parties d’ici. Réessayez demain, ou appelez-nous : nous la noterons avec vous.',
    'too-quick': 'L’envoi est parti avant que la page ne soit prête. Relisez votre saisie, puis envoyez de nouveau.',
    'number-malformed': { field: 'number', message: 'Un numéro RPPS a 11 chiffres, un numéro ADELI en a 9.' },
  },
  done: () => ({ redirectTo: '/adhesion/recue' }),
})
