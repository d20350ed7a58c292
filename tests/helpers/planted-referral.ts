import { randomUUID } from 'node:crypto'
import { listCallbacks } from '#lib/callbacks/queries'
import { classedTables } from '#lib/privacy/classed-tables'
import { columnsOf } from '#lib/privacy/column-class'
import { keepOlderList } from '#lib/referrals/keep-older-list'
import { openIdentity } from '#lib/referrals/open-identity'
import { openThread } from '#lib/referrals/open-thread'
import { getNeed, listNeedQueue, listOwnNeeds } from '#lib/referrals/queries'
import { needsRequest } from '#lib/referrals/schema'
import { aCallback } from '#tests/factories/callbacks'
import { anAgreedReferral, markedIdentity } from '#tests/factories/agreed-referrals'
import { csv, someone } from '#tests/factories/older-lists'
import { monday } from '#tests/factories/register'
import type { TestDatabase } from '#tests/setup/test-database'

const { contact, hasAld: _ald, canTravel: _travel, ...own } = markedIdentity
/** What is said of somebody's health where it may be said: encrypted messages, and the column of a list that is never taken over. */
const written = { parties: 'Zybadiabete', coordination: 'Zybadialyse' } as const
const listed = { lastName: 'Zybaliste', illness: 'Zybamaladie' }

export type PlantedReferral = {
  /** What is kept encrypted alone. */
  sealed: string[]
  /** What stands in columns about people for whom somebody is looked for, as far as the database takes a word there. */
  plain: string[]
  /** Columns whose list of codes the database guards itself. */
  guarded: string[]
  /** The use cases that read all that, each as whoever may. */
  readings: (() => Promise<unknown>)[]
}

/** An adressage that went the whole way with identities and messages, a list that waits, a request to be called: a word wherever one can stand. */
export async function plantReferral(database: TestDatabase): Promise<PlantedReferral> {
  const { nurse, practice, searcher, needId, threads } = await anAgreedReferral(written)
  needs(await keepOlderList(searcher, { id: randomUUID(), bytes: csv([{ identity: someone({ lastName: listed.lastName }), askedOn: '2026-03-02' }]) }, monday))
  await aCallback()
  const { planted, guarded } = await plantColumns(database)
  return {
    sealed: [...Object.values(own), ...Object.values(contact ?? {}), ...Object.values(written), ...Object.values(listed)], plain: planted, guarded,
    readings: [
      ...[nurse, searcher, practice].flatMap((actor) => [() => openIdentity(actor, { needId }, monday), () => getNeed(actor, needId)]),
      ...threads.map(([actor, audience]) => () => openThread(actor, { needId, audience }, monday)),
      () => listOwnNeeds(nurse, needsRequest({}), monday), () => listNeedQueue(searcher, needsRequest({}), monday), () => listCallbacks(searcher),
    ],
  }
}

/** Tables of adressages that no account leads to; a word in one row of each text, unless the database refuses it. */
async function plantColumns(database: TestDatabase): Promise<{ planted: string[]; guarded: string[] }> {
  const types = new Map((await database.owner<{ name: string; type: string }>(`SELECT table_name || '.' || column_name AS name, udt_name AS type FROM information_schema.columns WHERE table_schema = 'public'`)).map((row) => [row.name, row.type]))
  const [planted, guarded]: [string[], string[]] = [[], []]
  for (const table of classedTables.filter((one) => ['referrals', 'callbacks'].includes(one.treatment) && !one.foundBy)) {
    // Without its key's name nothing that is sealed would open.
    for (const { name } of columnsOf(table).filter((one) => ['person', 'identity', 'contact', 'confidence'].includes(one.dataClass) && one.name !== 'key_id')) {
      const type = types.get(`${table.table}.${name}`) ?? ''
      if (!['text', '_text'].includes(type)) continue
      const word = `zyba-${table.table}-${name}`.replaceAll('_', '-')
      const value = type === 'text' ? '$1::text' : 'ARRAY[$1]::text[]'
      const rows = await database.owner(`UPDATE "${table.table}" SET "${name}" = ${value} WHERE ctid = (SELECT min(ctid) FROM "${table.table}") RETURNING 1`, [word]).catch(refused)
      if (rows === 'refused') guarded.push(`${table.table}.${name}`)
      else if (rows.length === 1) planted.push(word)
      else throw new Error(`nothing stands in ${table.table}`)
    }
  }
  return { planted, guarded }
}

/** A CHECK or a foreign key says no; anything else is a mistake of the test. */
function refused(error: unknown): 'refused' {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!code.startsWith('23')) throw error
  return 'refused'
}

function needs(result: { ok: boolean }): void {
  if (!result.ok) throw new Error(`not planted: ${JSON.stringify(result)}`)
}
