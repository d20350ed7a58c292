'use server'

import { refresh } from 'next/cache'
import { identitySchema, legalSchema, lookSchema, settingsSchema } from '#lib/instance/schema'
import { updateIdentity } from '#lib/instance/update-identity'
import { updateLegal } from '#lib/instance/update-legal'
import { updateSettings } from '#lib/instance/update-settings'
import { unreadableAccent } from '#lib/instance/unreadable-accent'
import { updateLook } from '#lib/instance/update-look'
import { runAction } from '#lib/platform/actions/run-action'
import { instanceChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { conflictMessage, settled } from '../settled.ts'

const gone = 'Cette page n’est plus la vôtre.'

export const saveIdentity = runAction({
  name: 'identite.enregistrer',
  whenSignedOut: 'stay',
  schema: identitySchema,
  handle: async (actor, input) => settled(await updateIdentity(actor, input, now()), instanceChanged, refresh),
  messages: { 'not-found': gone, conflict: conflictMessage },
  done: () => 'C’est enregistré, et visible sur tout le site.',
})

export const saveLook = runAction({
  name: 'identite.apparence',
  schema: lookSchema,
  handle: async (actor, input) => settled(await updateLook(actor, input, now()), instanceChanged, refresh),
  messages: {
    'not-found': gone, conflict: conflictMessage, 'accent-unreadable': { field: 'accent', message: ({ nearest }) => unreadableAccent(String(nearest ?? '')) },
    'logo-not-public': { field: 'logoId', message: 'Cette image n’est plus dans la médiathèque, ou elle est réservée aux membres. Choisissez-en une que tout le monde peut voir.' },
  },
  done: () => 'C’est enregistré : tout le site a maintenant cette apparence.',
})

export const saveLegal = runAction({
  name: 'identite.mentions',
  whenSignedOut: 'stay',
  schema: legalSchema,
  handle: async (actor, input) => settled(await updateLegal(actor, input, now()), instanceChanged, refresh),
  messages: { 'not-found': gone, conflict: conflictMessage },
  done: () => 'Les mentions sont enregistrées.',
})

export const saveSettings = runAction({
  name: 'identite.reglages',
  schema: settingsSchema,
  handle: async (actor, input) => settled(await updateSettings(actor, input, now()), instanceChanged, refresh),
  messages: { 'not-found': gone, conflict: conflictMessage, 'out-of-bounds': 'Un réglage est hors de ses bornes.' },
  done: () => 'Les réglages sont enregistrés ; le registre est recalculé.',
})
