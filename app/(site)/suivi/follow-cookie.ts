import { cookies } from 'next/headers'
import { publicUrl } from '#lib/platform/env'
import { readShortPass, shortPass } from '#lib/platform/short-pass'

/** The one cookie that the public site sets: that somebody has shown code and figures, for half an hour. */
const minutes = 30
const isSecure = () => publicUrl().startsWith('https:')
/** With the prefix, browsers take it from this very host alone, and send it nowhere else. */
const name = () => (isSecure() ? '__Host-suivi' : 'suivi')
const options = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const

/** Remembers, for half an hour, that this browser may read about a code. */
export async function rememberCode(code: string, now: Date): Promise<void> {
  const jar = await cookies()
  jar.set(name(), shortPass('follow', code, new Date(now.getTime() + minutes * 60_000)), { ...options(), maxAge: minutes * 60 })
}

/** The pass that this browser holds; empty when it holds none. */
export async function heldPass(): Promise<string> {
  return (await cookies()).get(name())?.value ?? ''
}

/** The code that this browser may read about now; null when it shows none. */
export async function rememberedCode(now: Date): Promise<string | null> {
  return readShortPass('follow', await heldPass(), now)
}

/** Forgets it at once: a shared computer tells nothing to the next person. */
export async function forgetCode(): Promise<void> {
  const jar = await cookies()
  jar.delete({ name: name(), ...options() })
}
