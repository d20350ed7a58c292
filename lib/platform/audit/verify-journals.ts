import { type Db, db } from '#lib/platform/db/client'
import { type Journal, journals } from './journal-digest.ts'
import { type JournalFacts, type Walked, walkJournal } from './journal-walk.ts'
import { readJournalEntries, readJournalFacts } from './read-journal.ts'

/** Walks both chains of the database (or of another one, `client`) from one end to the other, while the site goes on writing. */
export async function verifyJournals(trustedKeys: readonly string[], now: Date, client: Db = db()): Promise<Walked> {
  const found: Walked[] = []
  for (const journal of journals) found.push((await verifyJournal(journal, trustedKeys, now, client)).walked)
  return together(found)
}

/** Walks one chain; also gives where it ended, for whoever signs that. */
export async function verifyJournal(journal: Journal, trustedKeys: readonly string[], now: Date, client: Db = db()): Promise<{ facts: JournalFacts; walked: Walked }> {
  const facts = await readJournalFacts(client, journal)
  const walk = walkJournal(facts, trustedKeys, now)
  for await (const entry of readJournalEntries(client, facts)) walk.take(entry)
  return { facts, walked: walk.end() }
}

/** What several walks found, as one. */
export function together(found: readonly Walked[]): Walked {
  const sum = (of: (one: Walked) => number) => found.reduce((total, one) => total + of(one), 0)
  return { links: sum((one) => one.links), rows: sum((one) => one.rows), count: sum((one) => one.count), problems: found.flatMap((one) => one.problems) }
}
