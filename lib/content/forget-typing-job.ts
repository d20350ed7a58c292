import { db } from '#lib/platform/db/client'
import { typingDays } from '#lib/platform/privacy/retention'

/** Forgets what was typed and never saved, once nobody has come back to it; says how many. */
export async function forgetTyping(now: Date): Promise<number> {
  const { count } = await db().contentTyping.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - typingDays * 86_400_000) } } })
  return count
}
