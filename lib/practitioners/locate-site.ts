import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import type { GeocodeAnswer } from '#lib/platform/geo/geocoder'
import { geocodeAddress } from '#lib/platform/geo/geocoder-adapter'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { GeoPrecisionName } from './labels.ts'
import { canEditPeople } from './policy.ts'

export type SiteToLocate = {
  id?: string
  addressLine: string; postalCode: string; communeCode: string
  /** Look the address up, take a doubtful answer too, or take the typed point. */
  placing: 'address' | 'proposed' | 'hand'
  lat: number | null; lon: number | null
}
export type SiteLocation = { lat: number; lon: number; geoPrecision: GeoPrecisionName; geocoder: GeocodeAnswer['kind'] | 'not-asked' }

/**
 * Where a site is, before it is written: no transaction waits for another's server. The point typed by hand wins;
 * else the geocoder; else the centre of the commune, which the screen says. An unchanged address keeps its point.
 */
export async function locateSite(actor: Actor, site: SiteToLocate): Promise<Result<SiteLocation, 'not-found' | 'commune-unknown' | 'address-doubtful'>> {
  if (!canEditPeople(actor)) return refuse('not-found')
  if (site.placing === 'hand' && site.lat !== null && site.lon !== null) return ok({ lat: site.lat, lon: site.lon, geoPrecision: 'hand', geocoder: 'not-asked' })
  const commune = await db().commune.findUnique({ where: { code: site.communeCode }, select: { lat: true, lon: true } })
  if (!commune) return refuse('commune-unknown')
  const stored = site.id === undefined ? null : await db().site.findUnique({
    where: { id: site.id }, select: { addressLine: true, postalCode: true, communeCode: true, lat: true, lon: true, geoPrecision: true },
  })
  const isUnmoved = stored?.geoPrecision === 'address' && stored.addressLine === site.addressLine && stored.postalCode === site.postalCode && stored.communeCode === site.communeCode
  if (isUnmoved) return ok({ lat: stored.lat, lon: stored.lon, geoPrecision: 'address', geocoder: 'not-asked' })
  const atCentre = { ...commune, geoPrecision: 'commune' as const }
  if (site.addressLine === '') return ok({ ...atCentre, geocoder: 'not-asked' })
  const answer = await geocodeAddress({ line: site.addressLine, postalCode: site.postalCode, communeCode: site.communeCode })
  if (answer.kind === 'doubtful' && site.placing !== 'proposed') return refuse('address-doubtful', { label: answer.label })
  if (answer.kind === 'found' || answer.kind === 'doubtful') return ok({ lat: answer.lat, lon: answer.lon, geoPrecision: 'address', geocoder: answer.kind })
  return ok({ ...atCentre, geocoder: answer.kind })
}
