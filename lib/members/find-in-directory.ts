import type { Db } from '#lib/platform/db/client'
import { nameKey } from '#lib/practitioners/name-key'
import { findPractitionerByNumber } from './member-repository.ts'

export type InDirectory = { kind: 'same' | 'other-name'; practitionerId: string; name: string } | { kind: 'unknown' } | { kind: 'no-number' }

/**
 * Whom the directory knows under the typed number. A link opens the practitioner's own pages, so that a number under
 * another surname is shown to people and linked to nobody.
 */
export async function findInDirectory(client: Db, who: { nationalId: string | null; lastName: string }): Promise<InDirectory> {
  if (who.nationalId === null) return { kind: 'no-number' }
  const found = await findPractitionerByNumber(client, who.nationalId)
  if (!found) return { kind: 'unknown' }
  const isSame = nameKey(found.lastName, '') === nameKey(who.lastName, '')
  return { kind: isSame ? 'same' : 'other-name', practitionerId: found.id, name: `${found.firstName} ${found.lastName}` }
}
