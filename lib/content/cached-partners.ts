import { cache } from 'react'
import { type PublicOrganisation, publicOrganisations } from '#lib/organisations/public-queries'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { draftOf } from './cached-draft.ts'
import { publicNamedOrganisations } from './public-list-queries.ts'

const read = cache(cachedRead('partners', [cacheTags.content, cacheTags.register], async () => publicOrganisations(await publicNamedOrganisations())))

/** The partners that something public names (a convention, an action), by name: the others are nobody's business. */
export async function cachedPartners(): Promise<PublicOrganisation[]> {
  const partners = await read()
  // In a preview, those whom the draft alone names.
  const named = draftOf('agreement')?.values.parties ?? draftOf('action')?.values.partners ?? []
  const missing = named.filter((id) => !partners.some((one) => one.id === id))
  return missing.length === 0 ? partners : [...partners, ...(await publicOrganisations(missing))]
}
