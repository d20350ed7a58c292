import { type Tx, transaction } from '#lib/platform/db/client'
import { type Checkpoint, journalPublicKey, signCheckpoint } from './checkpoint-signature.ts'
import { type Journal, journals } from './journal-digest.ts'
import { type JournalFacts, sortCheckpoints, type Walked } from './journal-walk.ts'
import { together, verifyJournal } from './verify-journals.ts'

/**
 * Verifies both journals, keeps what was found, and signs how far they go: only what reads as it was written is signed.
 * `formerKeys`: of servers' secrets that were in use before, whose signatures are then made anew with today's.
 */
export async function sealJournals(formerKeys: readonly string[], now: Date): Promise<{ walked: Walked; signed: number }> {
  const trusted = [journalPublicKey(), ...formerKeys]
  const found = new Map<Journal, { facts: JournalFacts; walked: Walked }>()
  for (const journal of journals) found.set(journal, await verifyJournal(journal, trusted, now))
  const walked = together([...found.values()].map((one) => one.walked))
  return transaction(async (tx) => {
    await tx.journalVerification.create({ data: { at: now, links: walked.links, problems: walked.count, findings: walked.problems.slice(0, 20).map((one) => ({ ...one, rowIds: [...one.rowIds] })) }, select: { id: true } })
    if (walked.count > 0) return { walked, signed: 0 }
    let signed = 0
    for (const { facts } of found.values()) signed += await signFacts(tx, facts, trusted, now)
    return { walked, signed }
  })
}

async function signFacts(tx: Tx, { journal, head, checkpoints }: JournalFacts, trusted: readonly string[], now: Date): Promise<number> {
  const { believed } = sortCheckpoints(checkpoints, trusted)
  const own = believed.filter((one) => one.publicKey === journalPublicKey())
  const signedAnew = believed.filter((one) => !own.some((mine) => mine.seq === one.seq)).map(signCheckpoint)
  const last = believed.at(-1)
  const isNew = head.seq > (last?.seq ?? 0)
  const due = isNew ? [...signedAnew, signCheckpoint({ journal, seq: head.seq, chain: head.chain, keptUntil: await keptUntil(tx, journal, head.seq, last), at: now.toISOString() })] : signedAnew
  await tx.journalCheckpoint.createMany({ data: due.map(rowOf) })
  return due.length
}

/** The latest day to which anything up to this link has to be kept. */
async function keptUntil(tx: Tx, journal: Journal, seq: number, last: Checkpoint | undefined): Promise<string> {
  const { _max: max } = await tx.journalLink.aggregate({ where: { journal, seq: { gt: last?.seq ?? 0, lte: seq } }, _max: { keptUntil: true } })
  const days = [max.keptUntil?.toISOString(), last?.keptUntil].filter((day) => day !== undefined).sort()
  return days.at(-1) ?? new Date(0).toISOString()
}

function rowOf({ journal, seq, chain, keptUntil: until, at, publicKey, signature }: Checkpoint) {
  const bytes = (text: string, encoding: 'hex' | 'base64url') => new Uint8Array(Buffer.from(text, encoding))
  return { journal, seq, chain: bytes(chain, 'hex'), keptUntil: new Date(until), at: new Date(at), publicKey: bytes(publicKey, 'base64url'), signature: bytes(signature, 'base64url') }
}
