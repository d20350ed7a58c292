import { freezePublicFigures } from '#lib/cartodispo/freeze-public-figures'
import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { takeSnapshot } from '#lib/cartodispo/take-snapshot'
import { indexSite } from '#lib/content/index-site'
import { commandActor } from '#lib/platform/auth/actor'
import * as clock from '#lib/platform/clock'
import { db, type Db } from '#lib/platform/db/client'
import { publishQuarters } from '#lib/statistics/publish-quarters'
import { keepFile, keepRendering } from '#lib/media/media-storage-adapter'
import { buildAccounts } from '#prisma/examples/build-accounts'
import { buildExample } from '#prisma/examples/build-example'
import { exampleClock } from '#prisma/examples/example-clock'
import { buildMedia, type MediaBytes } from '#prisma/examples/media/build-media'
import type { Example } from '#prisma/examples/example'
import { type ExampleRows, emptyRows } from '#prisma/examples/example-rows'
import { keepExampleFigures } from '#prisma/examples/keep-example-figures'
import { exampleNamed } from '#prisma/examples/every-example'
import { emptyExample } from '#prisma/examples/vide/example'
import { writeRows } from '#prisma/examples/write-rows'

export type LoadOptions = {
  /** Hears one French sentence per long step. */
  onProgress?: (sentence: string) => void
  /** The instant up to which the example has been "used"; the present one by default. */
  now?: Date
}

/**
 * Fills an empty database with an example, through the application's role, in one transaction: interrupted, it leaves
 * nothing. `already-there`: this example was loaded before; `not-empty`: the database holds something else and is left
 * alone. Throws a French sentence that lists the known names when the name is unknown.
 */
export async function loadExample(name: string, { onProgress = () => undefined, now = clock.now() }: LoadOptions = {}): Promise<'loaded' | 'already-there' | 'not-empty'> {
  const example = exampleNamed(name)
  const before = await whatIsThere(db(), name)
  if (before !== 'nothing') return before
  // Bytes first, as everywhere: no row ever names a file that is not there. Loading again puts the same ones at the same places.
  const { bytes, ...library } = await buildMedia(example, exampleClock(now))
  await keepBytes(bytes)
  const outcome = await db().$transaction(async (tx) => {
    // Two commands started together: the second waits here, then finds the work done.
    await tx.$executeRaw`SELECT 1 FROM instance WHERE id = 1 FOR UPDATE`
    const found = await whatIsThere(tx, name)
    if (found !== 'nothing') return found
    onProgress(example === emptyExample ? 'Une installation vide : deux comptes pour la mettre en route.' : `Exemple « ${example.identity.shortName} » : une année d'histoire est préparée…`)
    const rows = example === emptyExample ? firstDay(now) : buildExample(example, now)
    await tx.instance.update({ where: { id: 1 }, data: { ...example.identity, exampleName: name }, select: { id: true } })
    await writeRows(tx, { ...rows, ...library })
    await indexSite(tx, now)
    if (example === emptyExample) return 'loaded'
    onProgress(`${example.doctors.length} médecins, ${rows.practitioners.length - example.doctors.length} autres professionnels, ${rows.statements.length} réponses : le registre est calculé…`)
    await refreshRegister(tx, registerPractices(example, rows), now)
    return 'loaded'
  }, { maxWait: 30_000, timeout: 120_000 })
  if (outcome !== 'loaded' || example === emptyExample) return outcome
  // What the nights would have left; should this be interrupted, the next midnight makes up for it.
  await takeSnapshot(now)
  await freezePublicFigures(commandActor, now)
  await keepExampleFigures(now)
  await publishQuarters(commandActor, now)
  return outcome
}

async function keepBytes(all: readonly MediaBytes[]): Promise<void> {
  for (const one of all) {
    if ('sizes' in one) await keepRendering(one.folder, one.sizes)
    else await keepFile(one.folder, one.original.bytes, one.original.mime)
  }
}

/** Nobody but those who set it up. */
function firstDay(now: Date): ExampleRows {
  const rows = emptyRows()
  buildAccounts(rows, emptyExample, exampleClock(now))
  return rows
}

async function whatIsThere(tx: Db, name: string): Promise<'nothing' | 'already-there' | 'not-empty'> {
  const instance = await tx.instance.findUniqueOrThrow({ where: { id: 1 }, select: { exampleName: true } })
  if (instance.exampleName === name) return 'already-there'
  const isEmpty = instance.exampleName === null && (await tx.commune.count()) + (await tx.practitioner.count()) + (await tx.user.count()) === 0
  return isEmpty ? 'nothing' : 'not-empty'
}

function registerPractices(example: Example, rows: ReturnType<typeof buildExample>): string[] {
  const count = example.doctors.reduce((sum, doctor) => sum + doctor.practices.length, 0)
  return rows.practices.slice(0, count).map((one) => one.id)
}
