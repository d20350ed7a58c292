import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { forgetFolders, keptFolders } from './media-storage-adapter.ts'
import { canEditMedia } from './policy.ts'
import { neededFolders } from './repository.ts'

const DAY = 86_400_000
/** An upload ends within minutes; whatever is a day old and unnamed was left by one that was killed. */
const uploadDays = 1
/** A removed media answers to nobody at once; its bytes stay a month for whoever regrets it and asks their host. */
const regretDays = 30

/** Every night: forgets bytes that no row names, and those of media removed a month ago. */
export async function forgetOrphanFiles(actor: Actor, _input: null, now: Date): Promise<Result<{ folders: number }, 'not-found'>> {
  if (!canEditMedia(actor)) return refuse('not-found')
  const old: string[] = []
  // Listed before the rows are read: what is put meanwhile is not in the list.
  for await (const { folder, lastAt } of keptFolders()) if (lastAt.getTime() < now.getTime() - uploadDays * DAY) old.push(folder)
  const needed = await neededFolders(db(), new Date(now.getTime() - regretDays * DAY))
  const orphans = old.filter((folder) => !needed.has(folder))
  await forgetFolders(orphans)
  return ok({ folders: orphans.length })
}
