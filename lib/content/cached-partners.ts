import { cache } from 'react'
import { publicOrganisations } from '#lib/organisations/public-queries'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { publicContents } from './public-queries.ts'

/** The partners that something public names (a convention, an action), by name: the others are nobody's business. */
export const cachedPartners = cache(cachedRead('partners', [cacheTags.content, cacheTags.register], async () => {
  const [agreements, actions] = await Promise.all([publicContents('agreement'), publicContents('action')])
  return publicOrganisations([...new Set([...agreements.flatMap((one) => one.values.parties), ...actions.flatMap((one) => one.values.partners)])])
}))
