import { keyedHash } from '#lib/platform/secret'
import { derivedKey, seal, unseal } from '#lib/platform/sealed'

const purpose = 'second-factor'

/** Encrypts a secret or recovery codes for one account. */
export function sealFactor(userId: string, text: string): Uint8Array<ArrayBuffer> {
  return seal(derivedKey(purpose), text, `${purpose}:${userId}`)
}

/** The other way round; throws when the server's secret is another, or the row was copied from somebody else's. */
export function unsealFactor(userId: string, sealed: Uint8Array): string {
  return unseal(derivedKey(purpose), sealed, `${purpose}:${userId}`)
}

/** What is kept of a recovery code, letters and figures only. */
export function recoveryCodeHash(userId: string, code: string): string {
  return keyedHash(`recovery-code:${userId}`, code)
}
