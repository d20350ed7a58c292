import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { knownCommunes } from './communes-adapter.ts'
import { listNearDepartements, listOwnAmong, lockNeighbours, type NeighbourFacts, writeNeighbour } from './neighbour-repository.ts'
import { canEditTerritory } from './policy.ts'
import { typedCommunes } from './typed-communes.ts'

export type NeighbourToSave = NeighbourFacts & { id: string | null; version: number; communes: string }
export type NeighbourRefusal = 'not-found' | 'changed-meanwhile' | 'name-taken' | 'commune-unknown' | 'commune-ours' | 'commune-taken'

/** Writes down a CPTS beside ours (`id` null: a new one) with the communes that it serves. One commune that nobody knows, and nothing is kept. */
export async function saveNeighbour(actor: Actor, { id, version, communes: typed, ...facts }: NeighbourToSave, _now: Date): Promise<Result<{ id: string; communes: number }, NeighbourRefusal>> {
  if (!canEditTerritory(actor)) return refuse('not-found')
  const known = await knownCommunes()
  return transaction(async (tx) => {
    const neighbours = await lockNeighbours(tx)
    const saved = neighbours.find((one) => one.id === id)
    if (id !== null && !saved) return refuse('not-found')
    if (saved && saved.version !== version) return refuse('changed-meanwhile')
    const others = neighbours.filter((one) => one.id !== id)
    if (others.some((one) => one.name.toLocaleLowerCase('fr') === facts.name.toLocaleLowerCase('fr'))) return refuse('name-taken')
    const read = typedCommunes(typed, known, await listNearDepartements(tx))
    if (!read.ok) return read
    const codes = read.value.map((one) => one.code)
    const ours = await listOwnAmong(tx, codes)
    if (ours.length > 0) return refuse('commune-ours', { communes: ours })
    const taken = others.flatMap((other) => other.communes.filter((one) => codes.includes(one.code)).map((one) => `${one.name} (${other.name})`))
    if (taken.length > 0) return refuse('commune-taken', { communes: taken })
    const kept = await writeNeighbour(tx, id, facts, read.value)
    await recordAudit(tx, actor, { event: id === null ? 'territory.neighbour_added' : 'territory.neighbour_changed', subjectType: 'neighbour', subjectId: kept, data: { communes: codes.length } })
    return ok({ id: kept, communes: codes.length })
  })
}
