import { keyedHash } from '#lib/platform/secret'
import { mailbox } from './same-address.ts'

/** What tells that two registrations are one person's, without saying whose: a keyed hash of the mailbox. Null without an address. */
export function personKey(email: string): string | null {
  return email === '' ? null : keyedHash('registration', mailbox(email))
}
