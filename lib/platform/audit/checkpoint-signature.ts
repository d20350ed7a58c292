import { createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto'
import { required } from '#lib/platform/env'
import { type Journal, journalBytes } from './journal-digest.ts'

/** "So far the chain read so", with what the signature covers; key and signature in base64url. */
export type Checkpoint = { journal: Journal; seq: number; chain: string; keptUntil: string; at: string; publicKey: string; signature: string }

// A private Ed25519 key is 32 bytes after this header (PKCS #8), a public one after the other (SPKI); RFC 8410.
const privateHeader = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicHeader = Buffer.from('302a300506032b6570032100', 'hex')

/** The public half of the key that this server signs checkpoints with, as people copy it: 43 signs. */
export function journalPublicKey(): string {
  const spki = createPublicKey(privateKey()).export({ type: 'spki', format: 'der' })
  return spki.subarray(publicHeader.length).toString('base64url')
}

/** Signs how far the chain goes. */
export function signCheckpoint(said: Omit<Checkpoint, 'publicKey' | 'signature'>): Checkpoint {
  return { ...said, publicKey: journalPublicKey(), signature: sign(null, signedBytes(said), privateKey()).toString('base64url') }
}

/** Whether the key that the checkpoint names signed what it says. */
export function isSigned(checkpoint: Checkpoint): boolean {
  const raw = Buffer.from(checkpoint.publicKey, 'base64url')
  if (raw.length !== 32) return false
  const key = createPublicKey({ key: Buffer.concat([publicHeader, raw]), format: 'der', type: 'spki' })
  return verify(null, signedBytes(checkpoint), key, Buffer.from(checkpoint.signature, 'base64url'))
}

function signedBytes({ journal, seq, chain, keptUntil, at }: Omit<Checkpoint, 'publicKey' | 'signature'>): Buffer {
  return journalBytes('cpts-journal-checkpoint-1', journal, String(seq), chain, keptUntil, at)
}

function privateKey() {
  const seed = Buffer.from(hkdfSync('sha256', required('SECRET'), '', 'journal:checkpoint:ed25519', 32))
  return createPrivateKey({ key: Buffer.concat([privateHeader, seed]), format: 'der', type: 'pkcs8' })
}
