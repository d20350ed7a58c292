import { createRequire } from 'node:module'
import type FileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import { Client } from 'pg'
import { now } from '#lib/platform/clock'
import { type Day, addDays, dayAt, startOfDay } from '#lib/platform/day'
import { env, isBuilding } from '#lib/platform/env'
import { log } from '#lib/platform/log'

// CommonJS with a `default` property: its types describe the bundler's view of it.
const { default: Base } = createRequire(import.meta.url)('next/dist/server/lib/incremental-cache/file-system-cache.js') as { default: typeof FileSystemCache }

type Handler = InstanceType<typeof FileSystemCache>
type Entry = Awaited<ReturnType<Handler['get']>>

const holder = globalThis as typeof globalThis & { cptsExpireTags?: (tags: string[]) => void }

/** Nothing older is served: neither what a build or another life of this process left, nor yesterday's page. */
let oldestServed = now().getTime()
let midnight: { day: Day; at: number; next: number } | null = null
let timeZone = 'Europe/Paris'
let isListening = false

/**
 * Next's file-system cache, with two rules of ours: pages end with their calendar day (states change at midnight),
 * and every process hears of changes made by the others, by the worker and by commands.
 */
export default class CacheHandler extends Base {
  constructor(context: ConstructorParameters<typeof FileSystemCache>[0]) {
    super(context)
    holder.cptsExpireTags = (tags) => void super.revalidateTag(tags)
    if (!isListening && env().DATABASE_URL && !isBuilding()) {
      isListening = true
      void listen((tags) => void super.revalidateTag(tags))
    }
  }

  override async get(...args: Parameters<Handler['get']>): Promise<Entry> {
    const entry = await super.get(...args)
    return entry && entry.lastModified < Math.max(oldestServed, startOfToday()) ? null : entry
  }
}

function startOfToday(): number {
  const instant = now().getTime()
  if (!midnight || instant >= midnight.next) {
    const day = dayAt(new Date(instant), timeZone)
    midnight = { day, at: startOfDay(day, timeZone).getTime(), next: startOfDay(addDays(day, 1), timeZone).getTime() }
  }
  return midnight.at
}

async function listen(expire: (tags: string[]) => void): Promise<void> {
  const client = new Client({ connectionString: env().DATABASE_URL })
  client.on('notification', (message) => expire(JSON.parse(message.payload ?? '[]') as string[]))
  client.on('error', () => undefined) // `end` follows.
  client.on('end', () => setTimeout(() => void listen(expire), 1000).unref())
  try {
    await client.connect()
    await client.query('LISTEN cpts_cache')
    const found = await client.query<{ time_zone: string }>('SELECT time_zone FROM instance')
    timeZone = found.rows[0]?.time_zone ?? timeZone
    midnight = null
    // What was said while nobody listened is unknown: start afresh.
    oldestServed = now().getTime()
  } catch {
    log().warn('cache: the database does not answer, changes made elsewhere show with a delay')
    await client.end().catch(() => undefined)
  }
}
