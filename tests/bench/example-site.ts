import { type BenchSite, openBenchSite } from './bench-site.ts'

/**
 * The product with the example `pevele-du-douaisis` as a CPTS of its own would run it: without the banner of a
 * demonstration, and open to search engines.
 */
export function openExampleSite(): Promise<BenchSite> {
  return openBenchSite(async () => {
    const [{ loadExample }, { db }] = await Promise.all([import('#prisma/seed'), import('#lib/platform/db/client')])
    await loadExample('pevele-du-douaisis')
    await db().instance.update({ where: { id: 1 }, data: { exampleName: null }, select: { id: true } })
  })
}
