import { createHash, randomUUID } from 'node:crypto'
import type { Tx } from '#lib/platform/db/client'
import { required } from '#lib/platform/env'
import { keyedHash } from '#lib/platform/secret'

/** Minutes during which a sign-in link works. */
export const signInMinutes = 30

/** Makes a one-time sign-in token for an address; returns the id from which the mail derives the token when it leaves. */
export async function createSignInToken(tx: Tx, email: string, now: Date): Promise<string> {
  const id = randomUUID()
  await tx.verificationToken.create({
    data: { identifier: email, token: storedForm(signInToken(id)), expires: new Date(now.getTime() + signInMinutes * 60_000) },
    select: { identifier: true },
  })
  return id
}

/** The token that the mail's address carries. */
export function signInToken(id: string): string {
  return `${id}.${keyedHash('link:sign-in', id)}`
}

// next-auth looks its tokens up under this very hash.
function storedForm(token: string): string {
  return createHash('sha256').update(`${token}${required('SECRET')}`).digest('hex')
}
