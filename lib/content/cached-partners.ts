import { cache } from 'react'
import { publicOrganisations } from '#lib/organisations/public-queries'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { publicNamedOrganisations } from './public-list-queries.ts'

/** The partners that something public names (a convention, an action), by name: the others are nobody's business. */
export const cachedPartners = cache(cachedRead('partners', [cacheTags.content, cacheTags.register], async () => publicOrganisations(await publicNamedOrganisations())))
