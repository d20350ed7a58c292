import { z } from 'zod'
import { now } from '#lib/platform/clock'
import { env } from '#lib/platform/env'
import { log } from '#lib/platform/log'
import { type AddressToFind, type GeocodeAnswer, judgeCandidates } from './geocoder.ts'

const timeoutMs = 4000
/** The service refuses everything for five seconds to whoever asks too much. */
const backOffMs = 5000
let silentUntil = 0

const answerSchema = z.object({
  features: z.array(z.object({
    geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
    properties: z.object({ score: z.number(), citycode: z.string(), label: z.string() }),
  })),
})

/** Asks the Géoplateforme (or whatever GEOCODER_URL names) where an address is. Never throws: an address can wait. */
export async function geocodeAddress(address: AddressToFind): Promise<GeocodeAnswer> {
  const base = env().GEOCODER_URL
  if (base === 'non') return { kind: 'switched-off' }
  if (now().getTime() < silentUntil) return { kind: 'no-answer' }
  const query = new URLSearchParams({ q: `${address.line} ${address.postalCode}`.trim(), citycode: address.communeCode, limit: '5', autocomplete: '0' })
  try {
    const response = await fetch(`${base.replace(/\/$/, '')}/search?${query}`, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' })
    if (response.status === 429) silentUntil = now().getTime() + backOffMs
    if (!response.ok) return noAnswer(`http ${response.status}`)
    const parsed = answerSchema.safeParse(await response.json())
    if (!parsed.success) return noAnswer('unreadable')
    return judgeCandidates(parsed.data.features.map(({ geometry, properties }) => {
      const [lon, lat] = geometry.coordinates
      return { lat, lon, ...properties }
    }), address.communeCode)
  } catch (error) {
    return noAnswer(error instanceof Error ? error.name : 'unknown')
  }
}

function noAnswer(reason: string): GeocodeAnswer {
  log().warn({ reason }, 'geocoder did not answer')
  return { kind: 'no-answer' }
}
