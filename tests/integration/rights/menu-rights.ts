import { randomUUID } from 'node:crypto'
import { loadMenu } from '#lib/menu/repository'
import { moveMenuEntry } from '#lib/menu/move-menu-entry'
import { getMenuForEditing } from '#lib/menu/queries'
import { removeFromMenu } from '#lib/menu/remove-from-menu'
import { restoreDefaultMenu } from '#lib/menu/restore-default-menu'
import { saveMenuEntry } from '#lib/menu/save-menu-entry'
import { saveMenuList } from '#lib/menu/save-menu-list'
import { showMenuEntry } from '#lib/menu/show-menu-entry'
import { db } from '#lib/platform/db/client'
import { coordination } from '#tests/integration/rights/columns'
import { forActors, type RightsRow } from '#tests/integration/rights/row'

const version = async () => (await loadMenu(db())).version
const id = 'haut-medecins'

/** "Menu": the coordination arranges it, nobody else. */
export const menuRights: readonly RightsRow[] = [
  forActors({ name: 'moveMenuEntry', may: coordination, call: async (actor, { now }) => moveMenuEntry(actor, { id, version: await version(), to: 'down' }, now) }),
  forActors({ name: 'showMenuEntry', may: coordination, call: async (actor, { now }) => showMenuEntry(actor, { id, version: await version(), as: 'hidden' }, now) }),
  forActors({ name: 'saveMenuEntry', may: coordination, call: async (actor, { now }) => saveMenuEntry(actor, { id, version: await version(), listId: 'haut', label: randomUUID().slice(0, 8), target: { kind: 'address', path: '/medecins' } }, now) }),
  forActors({ name: 'saveMenuList', may: coordination, call: async (actor, { now }) => saveMenuList(actor, { id: 'la-cpts', version: await version(), title: randomUUID().slice(0, 8) }, now) }),
  forActors({ name: 'removeFromMenu', may: coordination, call: async (actor, { now }) => removeFromMenu(actor, { id: 'haut-prevention', version: await version() }, now) }),
  forActors({ name: 'restoreDefaultMenu', may: coordination, call: async (actor, { now }) => restoreDefaultMenu(actor, { version: await version() }, now) }),
  forActors({ name: 'getMenuForEditing', may: coordination, call: (actor, { today }) => getMenuForEditing(actor, today) }),
]
