import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { db } from '#lib/platform/db/client'
import { journalPublicKey } from './checkpoint-signature.ts'
import { type Journal, journals } from './journal-digest.ts'
import { type Walk, type Walked, walkJournal } from './journal-walk.ts'
import { readJournalEntries, readJournalFacts } from './read-journal.ts'
import { together } from './verify-journals.ts'

const journal = z.enum(journals)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const key = z.string().regex(/^[\w-]+$/)
const checkpoint = z.object({ journal, seq: z.number().int(), chain: hash, keptUntil: z.iso.datetime(), at: z.iso.datetime(), publicKey: key, signature: key })
const headerSchema = z.object({
  format: z.literal('cpts-journal-1'), exportedAt: z.string(), publicKey: key,
  journals: z.array(z.object({ journal, head: z.object({ seq: z.number().int(), chain: hash }), checkpoints: z.array(checkpoint).readonly(), unlinked: z.array(z.string()).readonly() })),
})
const row = { id: z.string(), at: z.string(), subjectType: z.string(), subjectId: z.string(), salt: z.string() }
const entrySchema = z.object({
  journal, seq: z.number().int(), rowId: z.string(), keptUntil: z.iso.datetime(), digest: hash, chain: hash,
  row: z.union([z.object({ ...row, actorId: z.string().nullable(), capacity: z.string(), event: z.string(), data: z.string() }), z.object({ ...row, actorId: z.string() }), z.null()]),
})

/** Writes both journals into a file of one JSON object a line: first what stands beside the chains, then each link with its row. */
export async function exportJournals(file: string, now: Date): Promise<void> {
  await pipeline(Readable.from(exportedLines(now)), createWriteStream(file, { mode: 0o600, flags: 'wx' }))
}

async function* exportedLines(now: Date): AsyncGenerator<string> {
  const facts = []
  for (const name of journals) facts.push(await readJournalFacts(db(), name))
  yield `${JSON.stringify({ format: 'cpts-journal-1', exportedAt: now.toISOString(), publicKey: journalPublicKey(), journals: facts } satisfies z.infer<typeof headerSchema>)}\n`
  for (const one of facts) {
    for await (const entry of readJournalEntries(db(), one)) yield `${JSON.stringify({ journal: one.journal, ...entry })}\n`
  }
}

/** Walks the chains of such a file, without any database; null when it is not one, or not whole. */
export async function verifyJournalFile(file: string, trustedKeys: readonly string[], now: Date): Promise<Walked | null> {
  const walks = new Map<Journal, Walk>()
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (walks.size === 0) {
      const header = parse(headerSchema, line)
      if (header?.journals.length !== journals.length) return null
      for (const one of header.journals) walks.set(one.journal, walkJournal(one, trustedKeys, now))
      continue
    }
    const entry = parse(entrySchema, line)
    if (!entry) return null
    walks.get(entry.journal)?.take(entry)
  }
  return walks.size === 0 ? null : together([...walks.values()].map((walk) => walk.end()))
}

function parse<Schema extends z.ZodType>(schema: Schema, line: string): z.infer<Schema> | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}
