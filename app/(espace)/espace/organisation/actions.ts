'use server'

import { refresh } from 'next/cache'
import { endRole } from '#lib/accounts/end-role'
import { inviteAccount } from '#lib/accounts/invite-account'
import { endRoleMessages, invitationMessages, invitedSentence } from '#lib/accounts/messages'
import { grantSchema } from '#lib/accounts/schema'
import { invitePartnerUserSchema, updateOrganisationSchema } from '#lib/organisations/schema'
import { updateOrganisation } from '#lib/organisations/update-organisation'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'

export const inviteOwnUser = runAction({
  name: 'espace.organisation.inviter',
  schema: invitePartnerUserSchema,
  handle: async (actor, input) => {
    const invited = await inviteAccount(actor, { ...input, fromOn: null }, now())
    if (invited.ok) refresh()
    return invited
  },
  messages: invitationMessages,
  done: (_, { email }) => invitedSentence(email),
})

export const endOwnUser = runAction({
  name: 'espace.organisation.terminer-acces',
  schema: grantSchema,
  handle: async (actor, input) => {
    const ended = await endRole(actor, input, now())
    if (ended.ok) refresh()
    return ended
  },
  messages: endRoleMessages,
  done: () => 'Terminé.',
})

export const saveOwnOrganisation = runAction({
  name: 'espace.organisation.corriger',
  schema: updateOrganisationSchema,
  handle: async (actor, input) => {
    const updated = await updateOrganisation(actor, input, now())
    refresh()
    return updated
  },
  messages: {
    'not-found': 'Cette fiche n’existe plus.',
    'name-taken': 'Une organisation porte déjà ce nom.',
    conflict: ({ changed }) => `Quelqu’un a modifié cette fiche pendant votre saisie. Il y est écrit maintenant : ${[changed ?? []].flat().join(' ; ')}. Enregistrez encore pour maintenir la vôtre.`,
  },
  done: () => 'C’est enregistré.',
})
