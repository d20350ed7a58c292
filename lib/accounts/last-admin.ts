import { ok, refuse, type Result } from '#lib/platform/result'

/**
 * Whether an administrator may lose the role or the account: an installation keeps one who can sign in.
 * `activeAdminIds`: accounts that are not disabled and hold the role today and from now on, locked by the transaction that asks.
 */
export function mayLoseAdmin(activeAdminIds: readonly string[], userId: string): Result<'allowed', 'last-admin'> {
  const others = activeAdminIds.filter((id) => id !== userId)
  return activeAdminIds.includes(userId) && others.length === 0 ? refuse('last-admin') : ok('allowed')
}
