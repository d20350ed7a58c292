import { db } from '#lib/platform/db/client'

/** After a restore everybody signs in anew: a session that was ended since must not open again, nor a link that was used. */
export async function forgetSessions(): Promise<void> {
  await db().session.deleteMany()
  await db().verificationToken.deleteMany()
}
