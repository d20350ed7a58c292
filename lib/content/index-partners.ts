import { organisationKindLabels } from '#lib/organisations/labels'
import { publicOrganisations } from '#lib/organisations/public-queries'
import type { Tx } from '#lib/platform/db/client'
import { reindexDocuments } from '#lib/search/index-document'
import { namedOrganisationIds } from './repository.ts'

/** Step: searches find the partners that something public names. */
export async function indexPartners(tx: Tx): Promise<void> {
  const partners = await publicOrganisations(await namedOrganisationIds(tx), tx)
  await reindexDocuments(tx, ['partner'], partners.map(({ id, name, kind, place }) => ({
    kind: 'partner' as const, subjectId: id, title: name, keywords: '', summary: [organisationKindLabels[kind], place].filter((one) => one !== '').join(', '), body: '', address: `/partenaires#partenaire-${id}`, datedOn: null, untilOn: null,
  })))
}
