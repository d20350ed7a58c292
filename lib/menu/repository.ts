import type { Db, Tx } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { defaultMenu } from './default-menu.ts'
import type { Menu } from './menu.ts'
import { menuFrom } from './stored-menu.ts'

export type LoadedMenu = { menu: Menu; version: number; isDefault: boolean }

/** The menu as it stands; what was never changed, or can no longer be read, is that of the product. */
export async function loadMenu(client: Db): Promise<LoadedMenu> {
  const row = await client.siteMenu.findUniqueOrThrow({ where: { id: 1 }, select: { lists: true, version: true } })
  const own = menuFrom(row.lists)
  return { menu: own ?? defaultMenu, version: row.version, isDefault: own === null }
}

/** The same, its row locked. */
export async function loadMenuForUpdate(tx: Tx): Promise<LoadedMenu> {
  await tx.$executeRaw`SELECT 1 FROM site_menu WHERE id = 1 FOR UPDATE`
  return loadMenu(tx)
}

/** Writes the menu, or goes back to that of the product. */
export async function saveMenu(tx: Tx, menu: Menu | 'default', who: { actorId: string | null; at: Date }): Promise<void> {
  const lists = menu === 'default' ? Prisma.DbNull : (menu as unknown as Prisma.InputJsonArray)
  await tx.siteMenu.update({ where: { id: 1 }, data: { lists, version: { increment: 1 }, updatedAt: who.at, updatedById: who.actorId }, select: { id: true } })
}
