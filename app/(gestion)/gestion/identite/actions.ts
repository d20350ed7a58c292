'use server'

import { refresh } from 'next/cache'
import { addClosure } from '#lib/instance/add-closure'
import { removeClosure } from '#lib/instance/remove-closure'
import { closureIdSchema, closureSchema, identitySchema, legalSchema, lookSchema, openingHoursSchema, settingsSchema } from '#lib/instance/schema'
import { updateIdentity } from '#lib/instance/update-identity'
import { updateLegal } from '#lib/instance/update-legal'
import { updateOpeningHours } from '#lib/instance/update-opening-hours'
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

export const saveOpeningHours = runAction({
  name: 'identite.horaires',
  whenSignedOut: 'stay',
  schema: openingHoursSchema,
  handle: async (actor, input) => settled(await updateOpeningHours(actor, input, now()), instanceChanged, refresh),
  messages: { 'not-found': gone, conflict: conflictMessage, 'never-open': 'Une semaine sans aucune heure : rien ne pourrait être promis. Écrivez les heures d’un jour au moins.' },
  done: () => 'Les heures sont enregistrées ; les échéances en cours ont gardé le temps qu’il leur restait.',
})

export const saveClosure = runAction({
  name: 'identite.fermeture',
  whenSignedOut: 'stay',
  schema: closureSchema,
  handle: async (actor, input) => settled(await addClosure(actor, input, now()), instanceChanged, refresh),
  messages: {
    'not-found': gone, 'ends-before': { field: 'untilOn', message: 'Ce jour vient avant le premier : vérifiez les deux dates.' },
    past: { field: 'untilOn', message: 'Cette fermeture est déjà passée.' },
  },
  done: ({ moved }) => (moved === 0 ? 'La fermeture est enregistrée.' : `La fermeture est enregistrée ; ${moved === 1 ? 'une échéance a été décalée' : `${moved} échéances ont été décalées`}.`),
})

export const dropClosure = runAction({
  name: 'identite.fermeture.retirer',
  schema: closureIdSchema,
  handle: async (actor, input) => settled(await removeClosure(actor, input, now()), instanceChanged, refresh),
  messages: { 'not-found': gone },
  done: () => 'La fermeture est retirée.',
})
