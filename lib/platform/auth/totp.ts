import { Secret, TOTP } from 'otpauth'

/** Seconds for which an application shows one code (RFC 6238). */
export const stepSeconds = 30

/** A secret for an application that makes codes, as one types it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The half minute that an instant lies in. */
export function totpStepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / stepSeconds)
}

/** The half minute that this code belongs to, one before or after now at most, since clocks differ; null for a wrong code. */
export function matchingStep(secret: string, code: string, now: Date): number | null {
  const delta = TOTP.validate({ token: code, secret: Secret.fromBase32(secret), timestamp: now.getTime(), period: stepSeconds, window: 1 })
  return delta === null ? null : totpStepAt(now) + delta
}

/** The code that an application shows during this half minute. */
export function totpCode(secret: string, step: number): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: step * stepSeconds * 1000, period: stepSeconds })
}

/** What the square code tells an application: the secret, whose account it is, and of which site. */
export function totpAddress(secret: string, account: { site: string; name: string }): string {
  return new TOTP({ secret: Secret.fromBase32(secret), issuer: account.site, label: account.name, period: stepSeconds }).toString()
}
