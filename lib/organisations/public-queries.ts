import { type Db, db } from '#lib/platform/db/client'
import type { OrganisationKindName } from './labels.ts'

/** What everyone may know of a partner that the site names: never a mailbox or a telephone, which are for whoever works with it. */
export type PublicOrganisation = { id: string; name: string; kind: OrganisationKindName; place: string; website: string }

/** The public facts of these partners, by name; `client`: the transaction that just wrote of them. */
export async function publicOrganisations(ids: readonly string[], client: Db = db()): Promise<PublicOrganisation[]> {
  const rows = await client.organisation.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, kind: true, website: true, commune: { select: { name: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ commune, ...row }) => ({ ...row, place: commune?.name ?? '' }))
}
