import { required } from '#lib/platform/env'
import { type BenchSite, openBenchSite } from './bench-site.ts'
import { settleTables } from './settle-tables.ts'

/** The product on the profile `grand`: many times a large CPTS. */
export function openGrandSite(): Promise<BenchSite> {
  // Imported once the settings of the site are known: what it loads with opens the database.
  return openBenchSite(async () => {
    await (await import('#prisma/examples/grand')).loadGrand()
    await settleTables(required('DATABASE_OWNER_URL'))
  })
}
