'use server'

import { refresh } from 'next/cache'
import { moveMenuEntry } from '#lib/menu/move-menu-entry'
import { removeFromMenu } from '#lib/menu/remove-from-menu'
import { restoreDefaultMenu } from '#lib/menu/restore-default-menu'
import { saveMenuEntry } from '#lib/menu/save-menu-entry'
import { saveMenuList } from '#lib/menu/save-menu-list'
import { menuEntrySchema, menuListSchema, moveMenuSchema, removeMenuSchema, restoreMenuSchema, showMenuSchema } from '#lib/menu/schema'
import { showMenuEntry } from '#lib/menu/show-menu-entry'
import { runAction } from '#lib/platform/actions/run-action'
import { menuChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { settled } from '../settled.ts'

const shared = {
  'not-found': 'Cette page n’est plus la vôtre.',
  conflict: 'Quelqu’un d’autre vient de changer le menu. Le voici tel qu’il est maintenant : refaites votre changement s’il est encore utile.',
  'entry-gone': 'Cette entrée n’est plus dans le menu : quelqu’un l’a retirée.',
}
const place = '/gestion/menu'

export const moveEntry = runAction({
  name: 'menu.deplacer',
  schema: moveMenuSchema,
  handle: async (actor, input) => settled(await moveMenuEntry(actor, input, now()), menuChanged, refresh),
  messages: shared,
  done: ({ rank, count }) => `Maintenant en position ${rank} sur ${count}.`,
})

export const showEntry = runAction({
  name: 'menu.montrer',
  schema: showMenuSchema,
  handle: async (actor, input) => settled(await showMenuEntry(actor, input, now()), menuChanged, refresh),
  messages: shared,
  done: (_, { as }) => (as === 'hidden' ? 'Masquée : elle garde sa place.' : 'De nouveau visible.'),
})

export const saveEntry = runAction({
  name: 'menu.entree',
  whenSignedOut: 'stay',
  schema: menuEntrySchema,
  handle: async (actor, input) => settled(await saveMenuEntry(actor, input, now()), menuChanged, refresh),
  messages: { ...shared, 'list-full': { field: 'listId', message: 'Cette partie du menu a déjà douze entrées : choisissez-en une autre, ou retirez-en d’abord.' } },
  done: (_, { id }) => ({ redirectTo: `${place}?fait=${id === '' ? 'ajoutee' : 'enregistree'}` }),
})

export const saveColumn = runAction({
  name: 'menu.colonne',
  whenSignedOut: 'stay',
  schema: menuListSchema,
  handle: async (actor, input) => settled(await saveMenuList(actor, input, now()), menuChanged, refresh),
  messages: { ...shared, 'foot-full': 'Le pied du site a déjà quatre colonnes : retirez-en une d’abord.' },
  done: (_, { id }) => (id === '' ? 'La colonne est ajoutée. Elle paraîtra quand elle aura une entrée.' : 'Le titre est enregistré.'),
})

export const removeEntry = runAction({
  name: 'menu.retirer',
  schema: removeMenuSchema,
  handle: async (actor, input) => settled(await removeFromMenu(actor, input, now()), menuChanged, refresh),
  messages: shared,
  done: () => ({ redirectTo: `${place}?fait=retiree` }),
})

export const restoreMenu = runAction({
  name: 'menu.origine',
  schema: restoreMenuSchema,
  handle: async (actor, input) => settled(await restoreDefaultMenu(actor, input, now()), menuChanged, refresh),
  messages: shared,
  done: () => ({ redirectTo: `${place}?fait=origine` }),
})
