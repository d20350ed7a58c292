import { keyedHash } from './secret.ts'

/**
 * A mail address as one mailbox: small letters, and without what follows a `+`, which most servers deliver to the same person.
 * Dots stay: only some servers ignore them, and two people must never be taken for one.
 */
export function mailbox(address: string): string {
  const [local = '', host = ''] = address.trim().toLowerCase().split('@')
  return `${local.split('+')[0] ?? ''}@${host}`
}

/** What tells that two addresses are one person's without saying whose: a keyed hash of the mailbox. Null without an address. */
export function mailboxKey(purpose: string, address: string): string | null {
  return address === '' ? null : keyedHash(purpose, mailbox(address))
}
