import type { Actor } from '#lib/platform/auth/actor'
import { refuse, type Result } from '#lib/platform/result'
import { fetchOfficialCommunes } from './geo-api-adapter.ts'
import { importContours } from './import-contours.ts'
import { listTerritoryCommunes } from './office-queries.ts'

export type FetchRefusal = 'not-found' | 'no-answer' | 'switched-off' | 'nothing-matched'

/** Asks geo.api.gouv.fr for the contours that are missing, or for all of them, then draws them in one go. */
export async function fetchContours(actor: Actor, input: { scope: 'missing' | 'all' }, now: Date): Promise<Result<{ drawn: number }, FetchRefusal>> {
  const communes = await listTerritoryCommunes(actor)
  if (!communes) return refuse('not-found')
  const codes = communes.filter((one) => input.scope === 'all' || one.drawing !== 'contour').map((one) => one.code)
  if (codes.length === 0) return refuse('nothing-matched')
  const answer = await fetchOfficialCommunes(codes)
  if (answer.kind !== 'answered') return refuse(answer.kind)
  const features = answer.value.flatMap(({ code, contour, lat, lon }) => (contour ? [{ code, contour, centre: { lat, lon } }] : []))
  return importContours(actor, { source: 'geo.api.gouv.fr', features }, now)
}
