import { createRequire } from 'node:module'
import { Socket } from 'node:net'
import { hostname } from 'node:os'
import path from 'node:path'
import type FileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import { NEXT_CACHE_TAGS_HEADER } from 'next/dist/lib/constants.js'
import { Client } from 'pg'
import { now } from '#lib/platform/clock'
import { dataDir, env, isBuilding } from '#lib/platform/env'
import { log } from '#lib/platform/log'
import { begunReads } from './begun-reads.ts'
import { changeCount, forgetAll, isFresh, latestChange, somethingChanged } from './freshness.ts'
import { rememberPageTags } from './page-tags.ts'
import { pagesFolder } from './pages-folder.ts'

// CommonJS with a `default` property: its types describe the bundler's view of it.
const { default: Base } = createRequire(import.meta.url)('next/dist/server/lib/incremental-cache/file-system-cache.js') as { default: typeof FileSystemCache }

type Handler = InstanceType<typeof FileSystemCache>
type Entry = Awaited<ReturnType<Handler['get']>>

const holder = globalThis as typeof globalThis & { cptsExpireTags?: (tags: string[]) => void; cptsBegunReads?: ReturnType<typeof begunReads> }

let isListening = false
let folder: string | null = null

/**
 * Next's file-system cache, with four rules of ours: pages end with their calendar day (states change at midnight),
 * every process hears of changes made by the others, by the worker and by commands, what was read before a change is not
 * kept after it, and pages lie with the site's data.
 */
export default class CacheHandler extends Base {
  constructor(context: ConstructorParameters<typeof FileSystemCache>[0]) {
    // Next makes some handlers without a folder, whatever its types say: these keep nothing on the disk.
    super(context.serverDistDir && !isBuilding() ? { ...context, serverDistDir: siteFolder(context.serverDistDir) } : context)
    const expire = (tags: string[]) => {
      void super.revalidateTag(tags)
      somethingChanged(tags)
    }
    holder.cptsExpireTags = expire
    if (!isListening && env().DATABASE_URL && !isBuilding()) {
      isListening = true
      void listen(expire)
    }
  }

  override async get(...args: Parameters<Handler['get']>): Promise<Entry> {
    const entry = await super.get(...args)
    if (entry && isFresh(entry.lastModified ?? 0)) {
      const tags = tagsOf(entry.value)
      if (tags) rememberPageTags(args[0], tags)
      return entry
    }
    reads().begin(args[0], changeCount(), now().getTime())
    return null
  }

  override async set(...args: Parameters<Handler['set']>): Promise<void> {
    const [key, value, context] = args
    const tags = tagsOf(value)
    if (tags) rememberPageTags(key, tags)
    const dependsOn = tags ?? ('tags' in context ? context.tags : undefined) ?? null
    if (reads().mayKeep(key, latestChange(dependsOn), now().getTime())) await super.set(...args)
  }
}

/** What a kept page or file says that it depends on; null for anything else. */
function tagsOf(value: Parameters<Handler['set']>[1] | undefined): string[] | null {
  if (!value || !('headers' in value)) return null
  const told = value.headers?.[NEXT_CACHE_TAGS_HEADER]
  return typeof told === 'string' ? told.split(',') : null
}

function reads(): ReturnType<typeof begunReads> {
  return (holder.cptsBegunReads ??= begunReads())
}

function siteFolder(buildServer: string): string {
  folder ??= path.join(pagesFolder(dataDir(), path.dirname(buildServer), `${hostname()}-${env().PORT}`), 'server')
  return folder
}

async function listen(expire: (tags: string[]) => void): Promise<void> {
  // Listening is no reason to stay when the server has been told to end.
  const client = new Client({ connectionString: env().DATABASE_URL, stream: () => new Socket().unref() })
  client.on('notification', (message) => expire(JSON.parse(message.payload ?? '[]') as string[]))
  client.on('error', () => undefined) // `end` follows.
  client.on('end', () => setTimeout(() => void listen(expire), 1000).unref())
  try {
    await client.connect()
    await client.query('LISTEN cpts_cache')
    const found = await client.query<{ time_zone: string }>('SELECT time_zone FROM instance')
    // What was said while nobody listened is unknown: start afresh.
    forgetAll(found.rows[0]?.time_zone ?? 'Europe/Paris')
  } catch {
    log().warn('cache: the database does not answer, changes made elsewhere show with a delay')
    await client.end().catch(() => undefined)
  }
}
