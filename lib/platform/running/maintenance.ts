import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { now } from '#lib/platform/clock'
import { dataDir } from '#lib/platform/env'

const schema = z.object({
  until: z.iso.datetime().nullable().default(null),
  message: z.string().max(500).default(''),
  name: z.string().default(''),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i).default('#9c3b1f'),
  phone: z.object({ number: z.string(), display: z.string(), hours: z.string() }).nullable().default(null),
})

/** What the closed site says: until when, why, and whom to call. */
export type Maintenance = z.output<typeof schema>

/**
 * Whether the site is closed for a while. A file and no row, for the database may be what is being maintained; it holds all
 * that the page says. A file that cannot be read closes the site all the same.
 */
export function readMaintenance(): Maintenance | null {
  const file = fileName()
  if (!existsSync(file)) return null
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return schema.parse({})
  }
}

/** Closes the site of every process that has this DATA_DIR, within half a second. */
export function beginMaintenance(maintenance: Maintenance): void {
  mkdirSync(dataDir(), { recursive: true, mode: 0o700 })
  writeFileSync(`${fileName()}.new`, JSON.stringify(maintenance), { mode: 0o640 })
  renameSync(`${fileName()}.new`, fileName())
}

/** Opens it again; says whether it was closed. */
export function endMaintenance(): boolean {
  const wasClosed = existsSync(fileName())
  rmSync(fileName(), { force: true })
  return wasClosed
}

const freshMs = 500
let known: { at: number; maintenance: Maintenance | null } | null = null

/** The same for each request: the disk is asked twice a second at most. */
export function maintenanceNow(): Maintenance | null {
  const at = now().getTime()
  if (known === null || Math.abs(at - known.at) >= freshMs) known = { at, maintenance: readMaintenance() }
  return known.maintenance
}

function fileName(): string {
  return path.join(dataDir(), 'maintenance.json')
}
