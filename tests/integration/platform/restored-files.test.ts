import { randomUUID } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decryptWith, encryptFor, readIdentities } from '#lib/platform/backup/age-stream'
import { asBytes } from '#lib/platform/backup/backup-folder'
import { restoreBackup } from '#lib/platform/backup/restore-backup'
import { takeBackup } from '#lib/platform/backup/take-backup'
import { addSettings } from '#lib/platform/env'
import { fileStorage } from '#lib/platform/files/storage'
import { type Custodians, custodians } from '#tests/factories/custodians'
import { daysLater } from '#tests/factories/register'
import { aDatabase } from '#tests/helpers/empty-databases'
import { startS3Server } from '#tests/setup/s3-server'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()
let keepers: Custodians
beforeAll(async () => {
  keepers = await custodians()
})
afterAll(async () => keepers.leave())

const read = async (area: 'medias', key: string) => {
  const found = await fileStorage(area).get(key)
  return found === null ? null : Buffer.concat(await found.toArray() as Buffer[]).toString()
}

describe('files of a bucket', () => {
  test('are restored into another bucket, and none of them stays there when the restore fails', { timeout: 180_000 }, async () => {
    const [from, to] = [await startS3Server(), await startS3Server()]
    const names = Object.keys(from.settings)
    try {
      addSettings(from.settings)
      const folder = randomUUID()
      await fileStorage('medias').put(`${folder}/original`, Buffer.from('kept in a bucket'), 'text/plain')
      await fileStorage('medias').put(`${folder}/small.webp`, Buffer.alloc(3_000_000, 7), 'image/webp')
      const { file } = await takeBackup({ databaseUrl: process.env['DATABASE_OWNER_URL'] ?? '', folder: keepers.folder, recipients: keepers.recipients, product: '0.1.0', at: daysLater(1) })

      addSettings(to.settings)
      expect(await read('medias', `${folder}/original`)).toBeNull()
      await using elsewhere = await aDatabase()
      await restoreBackup({ file, identities: keepers.keys, ownerUrl: elsewhere.ownerUrl, appRole: 'cpts_application', storage: fileStorage })
      expect(await read('medias', `${folder}/original`)).toBe('kept in a bucket')
      expect((await read('medias', `${folder}/small.webp`))?.length).toBe(3_000_000)

      await fileStorage('medias').removeFolder(folder)
      await using broken = await aDatabase()
      const failing = (area: string) => ({ ...fileStorage(area), put: async (key: string, bytes: Uint8Array, type: string) => { await fileStorage(area).put(key, bytes, type); throw new Error('bucket full') } })
      await expect(restoreBackup({ file, identities: keepers.keys, ownerUrl: broken.ownerUrl, appRole: 'cpts_application', storage: failing })).rejects.toThrow('bucket full')
      expect(await read('medias', `${folder}/original`)).toBeNull()
    } finally {
      addSettings(Object.fromEntries(names.map((name) => [name, ''])))
      from.stop()
      to.stop()
    }
  })
})

/** The ordinary `age` where this machine has it; else the library alone, by itself, without what the product adds. */
const hasAge = ['/usr/bin/age', '/usr/local/bin/age'].find((one) => existsSync(one))

async function aKeyFile(folder: string): Promise<{ file: string; recipient: string }> {
  const file = path.join(folder, `${randomUUID()}.txt`)
  if (hasAge !== undefined) {
    execFileSync(`${hasAge}-keygen`, ['-o', file], { stdio: 'ignore' })
  } else {
    const identity = await generateX25519Identity()
    writeFileSync(file, `# created: 2026-11-23T09:00:00Z\n# public key: ${await identityToRecipient(identity)}\n${identity}\n`)
  }
  return { file, recipient: /public key: (\S+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? '' }
}

async function openedByAge(keyFile: string, sealed: Buffer): Promise<string> {
  if (hasAge !== undefined) return execFileSync(hasAge, ['-d', '-i', keyFile], { input: sealed }).toString()
  const decrypter = new Decrypter()
  for (const line of readFileSync(keyFile, 'utf8').split('\n')) if (line.startsWith('AGE-')) decrypter.addIdentity(line)
  return decrypter.decrypt(sealed, 'text')
}

async function sealedByAge(recipient: string, text: string): Promise<Buffer> {
  if (hasAge !== undefined) return execFileSync(hasAge, ['-r', recipient], { input: text })
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return Buffer.from(await encrypter.encrypt(text))
}

describe('keys as `age-keygen` makes them', () => {
  const words = 'Béhague, trois lignes\n'.repeat(20_000)
  const folder = () => {
    const made = path.join(keepers.folder, 'age')
    mkdirSync(made, { recursive: true })
    return made
  }

  test('open what the product wrote, with the ordinary tool, and what that tool wrote, with the product', { timeout: 60_000 }, async () => {
    const [first, second] = [await aKeyFile(folder()), await aKeyFile(folder())]
    const ours = Buffer.concat(await (await encryptFor([first.recipient, second.recipient], asBytes(words))).toArray() as Buffer[])
    for (const { file } of [first, second]) expect(await openedByAge(file, ours)).toBe(words)
    const identities = readIdentities(readFileSync(second.file, 'utf8').replaceAll('\n', '\r\n'))
    const theirs = await decryptWith(identities, asBytesOf(await sealedByAge(second.recipient, words)))
    expect(Buffer.concat(await theirs.toArray() as Buffer[]).toString()).toBe(words)
    await expect(decryptWith(readIdentities(readFileSync(first.file, 'utf8')), asBytesOf(await sealedByAge(second.recipient, words)))).rejects.toThrow('Cette clé n’ouvre pas ce fichier')
  })

  test('a key file that a passphrase closes is told to be opened first', () => {
    for (const closed of ['age-encryption.org/v1\n-> scrypt abc 18\n', '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n']) expect(() => readIdentities(closed)).toThrow('lui-même chiffré par une phrase secrète')
  })
})

async function* asBytesOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
