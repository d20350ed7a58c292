import { z } from 'zod'
import { publicUrl } from '#lib/platform/env'
import { derivedKey, seal, unseal } from '#lib/platform/sealed'
import type { CardHolder } from './health-card.ts'

const strangerMinutes = 20
const isSecure = () => publicUrl().startsWith('https:')

/** The cookie's name; with the prefix, browsers take it over an encrypted connection alone. */
export function strangerCookieName(): string {
  return isSecure() ? '__Secure-cpts-carte' : 'cpts-carte'
}

/** How it is written: for the form to join and nothing else. */
export function strangerCookieOptions() {
  return { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/adhesion', maxAge: strangerMinutes * 60 } as const
}

const purpose = 'known-stranger'
const kept = z.object({ holder: z.object({ nationalId: z.string(), firstName: z.string(), lastName: z.string() }), until: z.number() })

/** What the form to join is filled in with, for a card that the register does not know: in the browser, sealed, never in an address. */
export function sealStranger(holder: CardHolder, now: Date): string {
  return Buffer.from(seal(derivedKey(purpose), JSON.stringify({ holder, until: now.getTime() + strangerMinutes * 60_000 }), purpose)).toString('base64url')
}

/** The other way round; null for anything else, or later. */
export function readStranger(value: string | undefined, now: Date): CardHolder | null {
  if (value === undefined) return null
  try {
    const { holder, until } = kept.parse(JSON.parse(unseal(derivedKey(purpose), new Uint8Array(Buffer.from(value, 'base64url')), purpose)))
    return now.getTime() < until ? holder : null
  } catch {
    return null // Cut, made up, or sealed with another secret.
  }
}
