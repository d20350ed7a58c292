import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import { canEditTerritory } from './policy.ts'

export type PublicNeighbour = { id: string; name: string; phone: string; email: string; website: string; communes: { code: string; name: string }[] }
export type OfficeNeighbour = PublicNeighbour & { version: number }

const shown = { id: true, name: true, phone: true, email: true, website: true, communes: { select: { code: true, name: true }, orderBy: { name: 'asc' } } } as const

/** Every CPTS beside ours, by name, with its communes. */
export async function publicNeighbours(): Promise<PublicNeighbour[]> {
  return db().neighbour.findMany({ select: shown, orderBy: { name: 'asc' } })
}

/** One of them, for its sheet; null when there is none. */
export async function publicNeighbour(id: string): Promise<PublicNeighbour | null> {
  return isUuid(id) ? db().neighbour.findUnique({ where: { id }, select: shown }) : null
}

/** The same as the coordination edits them; null for whoever may not. */
export async function listNeighbours(actor: Actor): Promise<OfficeNeighbour[] | null> {
  if (!canEditTerritory(actor)) return null
  return db().neighbour.findMany({ select: { ...shown, version: true }, orderBy: { name: 'asc' } })
}
