import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { now } from '#lib/platform/clock'
import { publicLitCommunes, publicRegister } from './register-queries.ts'

/** What the home page says of the register, from public entries alone (R10). */
export const cachedPublicSummary = cache(cachedRead('public-summary', [cacheTags.register], async () => {
  const at = now()
  const [litCommunes, entries] = await Promise.all([publicLitCommunes(at), publicRegister(at)])
  return { litCommunes, welcoming: entries.filter((entry) => entry.state === 'open' || entry.state === 'reserved').length }
}))
