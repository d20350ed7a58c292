import { z } from 'zod'
import { derivedKey, seal, unseal } from '#lib/platform/sealed'
import type { CardHolder } from './health-card.ts'

export const strangerCookie = 'cpts-carte'
export const strangerMinutes = 20

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
