import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { identityKeys, required } from './env.ts'

const nonceLength = 12
const tagLength = 16

/** A key for one purpose, derived from the server's secret. */
export function derivedKey(purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', required('SECRET'), '', `seal:${purpose}`, 32))
}

/** The key of this name; a row that needs one that the settings lack is a fault of the settings. */
export function identityKeyNamed(id: string): Uint8Array {
  const found = identityKeys().find((one) => one.id === id)
  if (!found) throw new Error(`identity key "${id}" is not among IDENTITY_KEYS`)
  return found.key
}

/**
 * Encrypts a text (AES-256-GCM). `about` names the row it belongs to: moved into another row, it does not open any more.
 */
export function seal(key: Uint8Array, text: string, about: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]))
}

/** Decrypts what `seal` made; throws when key, row or a single bit is another. */
export function unseal(key: Uint8Array, sealed: Uint8Array, about: string): string {
  const [nonce, tag, body] = [sealed.subarray(0, nonceLength), sealed.subarray(nonceLength, nonceLength + tagLength), sealed.subarray(nonceLength + tagLength)]
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength }).setAAD(Buffer.from(about)).setAuthTag(tag)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}
