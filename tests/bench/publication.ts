import type { BenchLine } from './bench-line.ts'
import { openExampleSite } from './example-site.ts'

const rounds = 25
const patience = 5000

/**
 * How long what is published takes to be read: it is published by this process, as the worker would, and read from the web
 * server, which is told by the database alone.
 */
export const bench = {
  name: 'publication',
  run: async (): Promise<BenchLine[]> => {
    const site = await openExampleSite()
    try {
      const waits = await publications(`http://127.0.0.1:${site.port}`)
      return [
        line('publication lue par tous, autre processus, p50', at(waits, 0.5), '', true),
        line('publication lue par tous, autre processus, la plus lente', at(waits, 1), '≤ 1 000 ms', at(waits, 1) <= 1000),
      ]
    } finally {
      const { closeDatabase } = await import('#lib/platform/db/client')
      await closeDatabase()
      await site.stop()
    }
  },
}

async function publications(address: string): Promise<number[]> {
  const [{ saveDraft }, { publishContent }, { contentChanged }, { db }, { coordinatorActor }] = await Promise.all([
    import('#lib/content/save-draft'), import('#lib/content/publish-content'), import('#lib/platform/cache'), import('#lib/platform/db/client'), import('#tests/factories/register'),
  ])
  const actor = { ...coordinatorActor(), userId: null }
  const { id, slug } = await db().content.findFirstOrThrow({ where: { kind: 'news', audience: 'public', NOT: { publishedAt: null } }, select: { id: true, slug: true }, orderBy: { id: 'asc' } })
  const waits: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await (await fetch(`${address}/actualites/${slug}`)).text() // Kept by the server, as it stands.
    const { draft, version } = await db().content.findUniqueOrThrow({ where: { id }, select: { draft: true, version: true } })
    const title = `Titre publié numéro ${round}`
    const saved = await saveDraft(actor, { id, version, slug, audience: 'public', values: { ...(draft as object), title } }, new Date())
    if (!saved.ok) throw new Error(`not saved: ${saved.code}`)
    const done = await publishContent(actor, { id, version: saved.value.version, publishAt: null, withdrawAt: null }, new Date())
    if (!done.ok) throw new Error(`not published: ${done.code}`)
    const begun = performance.now()
    await contentChanged()
    waits.push(await untilRead(`${address}/actualites/${slug}`, title, begun))
  }
  return waits.toSorted((a, b) => a - b)
}

async function untilRead(page: string, words: string, begun: number): Promise<number> {
  while (performance.now() - begun < patience) {
    if ((await (await fetch(page)).text()).includes(words)) return performance.now() - begun
  }
  return patience
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function line(name: string, value: number, target: string, holds: boolean): BenchLine {
  return { part: 'site', name, value: Math.round(value * 10) / 10, unit: 'ms', target, holds }
}
