import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { dataDir } from '#lib/platform/env'
import { isUuid } from '#lib/platform/uuid'
import type { ContourFeature } from './contour-file.ts'
import { parseContour } from './contour.ts'

/** A file of contours may weigh this much: all communes of a region, at the finest. */
export const contourFileMaxBytes = 20_000_000

const keptSchema = z.array(z.object({
  code: z.string(), name: z.string(), contour: z.unknown(), centre: z.object({ lat: z.number(), lon: z.number() }).nullable(),
  postalCodes: z.array(z.string()), population: z.number().nullable(),
}))

/** Keeps what was read of a file until somebody decides; a day later it is gone. Returns the id of its preview. */
export async function keepContours(features: readonly ContourFeature[], now: Date): Promise<string> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  await removeOldContours(now)
  const id = randomUUID()
  await writeFile(fileOf(id), JSON.stringify(features), { mode: 0o600 })
  return id
}

/** What was kept under an id; null when it is no id, or gone. */
export async function keptContours(id: string): Promise<ContourFeature[] | null> {
  if (!isUuid(id)) return null
  const text = await readFile(fileOf(id), 'utf8').catch(() => null)
  if (text === null) return null
  return keptSchema.parse(JSON.parse(text)).flatMap((feature) => {
    const contour = parseContour(feature.contour)
    return contour ? [{ ...feature, contour }] : []
  })
}

/** Forgets the files that nobody applied within a day; returns how many. */
export async function removeOldContours(now: Date): Promise<number> {
  let removed = 0
  for (const name of await readdir(folder()).catch(() => [])) {
    const { mtimeMs } = await stat(path.join(folder(), name))
    if (now.getTime() - mtimeMs <= 86_400_000) continue
    await rm(path.join(folder(), name), { force: true })
    removed += 1
  }
  return removed
}

/** Forgets a file once it was used. */
export async function forgetContours(id: string): Promise<void> {
  if (isUuid(id)) await rm(fileOf(id), { force: true })
}

function folder(): string {
  return path.join(dataDir(), 'contours')
}

function fileOf(id: string): string {
  return path.join(folder(), `${id}.json`)
}
