import { Readable } from 'node:stream'
import { Decrypter, Encrypter } from 'age-encryption'
import { CommandError } from '#lib/platform/process/command'

/** What cannot be read: cut short or altered, be it by one bit. */
export const damaged = () => new CommandError('Ce fichier est incomplet ou a été modifié : il ne peut pas être lu. Essayez une autre copie. Rien n’a été changé.')

/** The bytes as only the holders of these keys can read them; the ordinary `age` opens them too. */
export async function encryptFor(recipients: readonly string[], plain: AsyncIterable<Uint8Array>): Promise<Readable> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return fromWeb(await encrypter.encrypt(toWeb(plain)))
}

/** The bytes in clear; the header is read, and the key tried, before it answers. What was altered throws while it is read. */
export async function decryptWith(identities: readonly string[], sealed: AsyncIterable<Uint8Array>): Promise<Readable> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  try {
    return fromWeb(await decrypter.decrypt(toWeb(sealed)))
  } catch (error) {
    if (error instanceof Error && /no identity matched/.test(error.message)) throw new CommandError('Cette clé n’ouvre pas ce fichier : il a été chiffré pour d’autres. Essayez avec la clé de l’autre dépositaire.')
    throw damaged()
  }
}

/** The private keys of a file as `age-keygen` writes it. */
export function readIdentities(text: string): string[] {
  if (/^(age-encryption\.org\/|-----BEGIN AGE)/.test(text)) throw new CommandError('Ce fichier de clé est lui-même chiffré par une phrase secrète. Ouvrez-le d’abord : age -d cle.age > cle.txt')
  const identities = text.split('\n').map((line) => line.trim()).filter((line) => line.startsWith('AGE-SECRET-KEY-'))
  if (identities.length === 0) throw new CommandError('Ce fichier de clé ne contient aucune clé privée (une ligne qui commence par AGE-SECRET-KEY-).')
  return identities
}

/** Whether somebody can be written to under this public key. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text)
    return true
  } catch {
    return false
  }
}

// The library speaks the streams of browsers, whose types are others than those of Node; the objects are the same.
function toWeb(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(bytes)) as unknown as ReadableStream<Uint8Array>
}

function fromWeb(bytes: ReadableStream<Uint8Array>): Readable {
  return Readable.fromWeb(bytes as unknown as Parameters<typeof Readable.fromWeb>[0])
}
