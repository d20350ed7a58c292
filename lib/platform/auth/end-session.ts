import { db } from '#lib/platform/db/client'

/** Ends one session; its cookie, kept or copied, opens nothing any more. */
export async function endSession(sessionToken: string): Promise<void> {
  await db().session.deleteMany({ where: { sessionToken } })
}
