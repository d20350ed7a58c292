import { cookies } from 'next/headers'
import { publicUrl } from '#lib/platform/env'
import { readShortPass, shortPass } from '#lib/platform/short-pass'

/** The one cookie that the public site sets: that somebody has shown code and figures, for half an hour. */
const name = 'suivi'
const minutes = 30

/** Remembers, for half an hour, that this browser may read about a code. */
export async function rememberCode(code: string, now: Date): Promise<void> {
  const jar = await cookies()
  jar.set(name, shortPass('follow', code, new Date(now.getTime() + minutes * 60_000)), { httpOnly: true, sameSite: 'lax', path: '/', maxAge: minutes * 60, secure: publicUrl().startsWith('https:') })
}

/** The pass that this browser holds; empty when it holds none. */
export async function heldPass(): Promise<string> {
  return (await cookies()).get(name)?.value ?? ''
}

/** The code that this browser may read about now; null when it shows none. */
export async function rememberedCode(now: Date): Promise<string | null> {
  return readShortPass('follow', await heldPass(), now)
}

/** Forgets it at once: a shared computer tells nothing to the next person. */
export async function forgetCode(): Promise<void> {
  const jar = await cookies()
  jar.delete(name)
}
