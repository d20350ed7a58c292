'use server'

import { refresh } from 'next/cache'
import { endRole } from '#lib/accounts/end-role'
import { inviteAccount } from '#lib/accounts/invite-account'
import { endRoleMessages, invitationMessages, invitedSentence } from '#lib/accounts/messages'
import { wakeAccount } from '#lib/accounts/wake-account'
import { accountSchema, grantSchema } from '#lib/accounts/schema'
import { addService } from '#lib/organisations/add-service'
import { changeService } from '#lib/organisations/change-service'
import { placeUser } from '#lib/organisations/place-user'
import { removeService } from '#lib/organisations/remove-service'
import { addServiceSchema, changeServiceSchema, invitePartnerUserSchema, placeUserSchema, receivedKindsSchema, serviceSchema, updateOrganisationSchema } from '#lib/organisations/schema'
import { setReceivedKinds } from '#lib/organisations/set-received-kinds'
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

const serviceNameTaken = { field: 'name', message: 'Un service porte déjà ce nom.' }
const serviceGone = 'Ce service n’est plus ici. Rechargez la page.'

export const addOwnService = runAction({
  name: 'espace.organisation.service',
  schema: addServiceSchema,
  handle: async (actor, input) => {
    const added = await addService(actor, input, now())
    if (added.ok) refresh()
    return added
  },
  messages: { 'not-found': 'Cette structure n’est plus ouverte pour vous. Rechargez la page.', 'name-taken': serviceNameTaken },
  done: () => 'Le service est ajouté.',
})

export const changeOwnService = runAction({
  name: 'espace.organisation.modifier-service',
  schema: changeServiceSchema,
  handle: async (actor, input) => {
    const changed = await changeService(actor, input, now())
    if (changed.ok) refresh()
    return changed
  },
  messages: { 'not-found': serviceGone, 'name-taken': serviceNameTaken },
  done: () => 'C’est enregistré.',
})

export const removeOwnService = runAction({
  name: 'espace.organisation.retirer-service',
  schema: serviceSchema,
  handle: async (actor, input) => {
    const removed = await removeService(actor, input, now())
    if (removed.ok) refresh()
    return removed
  },
  messages: {
    'not-found': serviceGone,
    'has-people': 'Quelqu’un est encore dans ce service. Changez d’abord ces personnes de service, ci-dessous.',
    'has-referrals': 'Ce service a encore des adressages. Il pourra être retiré quand ils seront effacés, à la fin de leur durée de conservation ; d’ici là, vous pouvez le renommer.',
  },
  done: () => 'Le service est retiré.',
})

export const placeOwnUser = runAction({
  name: 'espace.organisation.placer',
  schema: placeUserSchema,
  handle: async (actor, input) => {
    const placed = await placeUser(actor, input, now())
    if (placed.ok) refresh()
    return placed
  },
  messages: { 'not-found': 'Cette personne ou ce service n’est plus ici. Rechargez la page.' },
  done: () => 'C’est enregistré.',
})

export const wakeOwnUser = runAction({
  name: 'espace.organisation.reveiller',
  schema: accountSchema,
  handle: async (actor, input) => {
    const woken = await wakeAccount(actor, input, now())
    refresh()
    return woken
  },
  messages: { 'not-found': 'Ce compte n’est plus ouvert pour vous. Rechargez la page.' },
  done: () => 'Le compte est réveillé : la personne est prévenue.',
})
export const saveOwnReceivedKinds = runAction({
  name: 'espace.organisation.demandes',
  schema: receivedKindsSchema,
  handle: async (actor, input) => {
    const result = await setReceivedKinds(actor, input, now())
    refresh()
    return result
  },
  messages: { 'not-found': 'Cette fiche n’existe plus.', 'town-hall': 'Une mairie transmet des demandes et n’en reçoit pas.' },
  done: () => 'C’est enregistré.',
})
