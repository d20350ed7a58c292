'use server'

import { refresh } from 'next/cache'
import { identitySchema, legalSchema, settingsSchema } from '#lib/instance/schema'
import { updateIdentity } from '#lib/instance/update-identity'
import { updateLegal } from '#lib/instance/update-legal'
import { updateSettings } from '#lib/instance/update-settings'
import { runAction } from '#lib/platform/actions/run-action'
import { instanceChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { conflictMessage, settled } from '../settled.ts'

const gone = 'Cette page n’est plus la vôtre.'

export const saveIdentity = runAction({
  name: 'identite.enregistrer',
  schema: identitySchema,
  handle: async (actor, input) => settled(await updateIdentity(actor, input, now()), instanceChanged, refresh),
  messages: { 'not-found': gone, conflict: conflictMessage, 'accent-unreadable': { field: 'accent', message: 'Cette couleur est trop pâle : le texte ne s’y lirait pas bien.' } },
  done: () => 'C’est enregistré, et visible sur tout le site.',
})

export const saveLegal = runAction({
  name: 'identite.mentions',
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
  done: () => 'Les réglages sont enregistrés ; le registre est recalculé.',
})
