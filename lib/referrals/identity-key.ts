import { identityKeys } from '#lib/platform/env'

/** The key of this name; a row that needs one that the settings lack is a fault of the settings. */
export function identityKeyNamed(id: string): Uint8Array {
  const found = identityKeys().find((one) => one.id === id)
  if (!found) throw new Error(`identity key "${id}" is not among IDENTITY_KEYS`)
  return found.key
}
