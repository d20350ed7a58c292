import type { Tx } from '#lib/platform/db/client'
import { ofPlace } from '#lib/platform/format/french-place'
import { uuidFrom } from '#lib/platform/named-uuid'
import { reindexDocuments } from '#lib/search/index-document'
import { communeSlug } from './commune-slug.ts'
import { listOwnCommunes } from './repository.ts'

/** Step: searches find each commune of the territory, by its name, its postal codes, and as the place where one looks for a doctor. */
export async function indexCommunes(tx: Tx): Promise<void> {
  await reindexDocuments(tx, ['commune'], (await listOwnCommunes(tx)).map(({ code, name, postalCodes }) => ({
    kind: 'commune' as const, subjectId: uuidFrom(`commune ${code}`), title: `Médecins autour ${ofPlace(name)}`, keywords: ['docteur', 'généraliste', 'médecin traitant', ...postalCodes].join(', '),
    summary: `Les médecins qui disent accueillir de nouveaux patients autour ${ofPlace(name)}, avec la date de leur réponse.`, body: '', address: `/medecins/${communeSlug(name)}`, datedOn: null, untilOn: null,
  })))
}
