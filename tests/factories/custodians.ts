import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'

export type Custodians = { folder: string; keys: string[]; recipients: string[]; keyFile: string; leave: () => Promise<void> }

/** Two people who can open backups, and a folder for these; `keyFile` is the second one's, as `age-keygen` writes it. */
export async function custodians(): Promise<Custodians> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cpts-backups-'))
  const keys = [await generateX25519Identity(), await generateX25519Identity()]
  const recipients = await Promise.all(keys.map(identityToRecipient))
  const keyFile = path.join(folder, 'cle.txt')
  await writeFile(keyFile, `# created: 2026-11-23T09:00:00Z\n# public key: ${recipients[1]}\n${keys[1]}\n`)
  return { folder, keys, recipients, keyFile, leave: () => rm(folder, { recursive: true, force: true }) }
}
