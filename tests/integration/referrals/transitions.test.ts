import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isClosed, needActions, needStates, type NeedState, transitionLines } from '#lib/referrals/transitions'
import { NeedState as StoredStates } from '#lib/platform/db/generated/enums'
import { useReferralMode } from '#tests/factories/identities'
import { aNeed, aNurse } from '#tests/factories/referrals'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
let needId: string
/** A need of another kind than a doctor. */
let otherId: string
/** One connection of the owner, for what is undone afterwards. */
let owner: Client

beforeAll(async () => {
  await useReferralMode(database, 'hds')
  const nurse = await aNurse()
  needId = await aNeed(nurse)
  otherId = await aNeed(nurse, { asked: { kind: 'dac', theme: null, details: [], wishedOn: null } })
  owner = new Client({ connectionString: process.env['DATABASE_OWNER_URL'] ?? '' })
  await owner.connect()
})

afterAll(async () => {
  await owner.end()
})

test('the database holds the table of the code, line by line', async () => {
  const stored = await database.owner('SELECT action, from_state::text AS "from", to_state::text AS "to", kinds FROM need_transition ORDER BY 1, 2, 3')
  const text = (line: Record<string, unknown>) => `${String(line['action'])} ${String(line['from'])} ${String(line['to'])} ${String(line['kinds'])}`
  expect(stored.map(text).toSorted()).toEqual(transitionLines().map(text).toSorted())
  expect(Object.values(StoredStates)).toEqual([...needStates])
})

test('the application reads the table and cannot write in it', async () => {
  await expect(database.app('SELECT count(*) FROM need_transition')).resolves.toHaveLength(1)
  for (const sql of [`INSERT INTO need_transition VALUES ('cancel', 'declared', 'cancelled')`, `UPDATE need_transition SET to_state = 'declared'`, 'DELETE FROM need_transition']) {
    await expect(database.app(sql)).rejects.toMatchObject({ code: '42501' })
  }
})

test.each(['find_gp', 'others'] as const)('every pair of states by every action, %s: what the table says goes through by direct SQL, everything else is refused', async (kinds) => {
  const id = kinds === 'find_gp' ? needId : otherId
  const allowed = new Set(transitionLines().filter((line) => line.kinds === 'all' || line.kinds === kinds).map((line) => `${line.action} ${line.from} ${line.to}`))
  const wrong: string[] = []
  for (const from of needStates) {
    for (const to of needStates.filter((one) => one !== from)) {
      const passed = await passing(id, from, to)
      for (const action of needActions) {
        const line = `${action} ${from} ${to}`
        if (passed.includes(action) !== allowed.has(line)) wrong.push(`${line}: ${passed.includes(action) ? 'went through' : 'was refused'}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

test.for([
  ['a change that forgets the version', 'state = \'searching\', last_action = \'start_search\', previous_state = \'received\', changed_at = changed_at'],
  ['a change that lies about where it came from', 'state = \'searching\', last_action = \'start_search\', previous_state = \'draft\', version = version + 1'],
  ['a change made before the last one', 'state = \'searching\', last_action = \'start_search\', previous_state = \'received\', version = version + 1, changed_at = changed_at - interval \'1 second\''],
  ['an end without somebody who closed it', 'state = \'cancelled\', last_action = \'cancel\', previous_state = \'received\', version = version + 1, due_at = NULL'],
  ['an open need without a next task', 'due_at = NULL'],
] as const)('%s is refused', async ([, set]) => {
  await expect(database.app(`UPDATE need_line SET ${set} WHERE id = '${needId}'`)).rejects.toMatchObject({ code: '23514' })
})

test.for([
  ['after seven days', '7 days', 'searching', true],
  ['after seven days and a second', '7 days 1 second', 'searching', false],
  ['elsewhere than where it stood', '1 day', 'received', false],
] as const)('reopening a closed need %s', async ([, after, to, isPossible]) => {
  const reopened = undone(`${placed(needId, 'cancelled', 'searching')};
    UPDATE need_line SET state = '${to}', last_action = 'reopen', previous_state = state, version = version + 1, changed_at = changed_at + interval '${after}', due_at = now(), closed_as = NULL WHERE id = '${needId}'`)
  expect(await reopened.then(() => 'reopened', (error: { code: string }) => error.code)).toBe(isPossible ? 'reopened' : '23514')
})

/** Puts the need into a state, whatever the table says: the trigger sleeps for the owner alone, inside a transaction that is undone. */
function placed(id: string, state: NeedState, previous: NeedState): string {
  return `SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE need_line DISABLE TRIGGER need_line_follows_table;
    UPDATE need_line SET state = '${state}', previous_state = '${previous}', paused_state = '${previous}', due_at = ${isClosed(state) ? 'NULL' : 'now()'}, closed_as = ${isClosed(state) ? "'coordination'" : 'NULL'} WHERE id = '${id}';
    ALTER TABLE need_line ENABLE TRIGGER need_line_follows_table`
}

/** The actions by which the database lets a need go from one state to another. */
async function passing(id: string, from: NeedState, to: NeedState): Promise<string[]> {
  const ends = isClosed(to) ? "due_at = NULL, closed_as = 'coordination'" : 'due_at = now(), closed_as = NULL'
  let passed: string[] = []
  await undone(`${placed(id, from, to)};
    CREATE TEMP TABLE passed (action text) ON COMMIT DROP;
    DO $$ DECLARE one text; BEGIN
      FOREACH one IN ARRAY ARRAY[${needActions.map((action) => `'${action}'`).join(', ')}] LOOP
        BEGIN
          UPDATE need_line SET state = '${to}', last_action = one, previous_state = '${from}', version = version + 1, ${ends} WHERE id = '${id}';
          RAISE EXCEPTION USING ERRCODE = 'U0001';
        EXCEPTION WHEN check_violation THEN NULL; WHEN SQLSTATE 'U0001' THEN INSERT INTO passed VALUES (one);
        END;
      END LOOP;
    END $$`, async () => { passed = (await owner.query<{ action: string }>('SELECT action FROM passed')).rows.map((row) => row.action) })
  return passed
}

/** Runs something as the owner and undoes it. */
async function undone(sql: string, look: () => Promise<void> = async () => undefined): Promise<void> {
  await owner.query('BEGIN')
  try {
    await owner.query(sql)
    await look()
  } finally {
    await owner.query('ROLLBACK')
  }
}
