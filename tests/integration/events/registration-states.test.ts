import { beforeAll, expect, test } from 'vitest'
import { registrationPaths, registrationStates, seatedStates } from '#lib/events/registration-states'
import { db } from '#lib/platform/db/client'
import { aSession } from '#tests/factories/events'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
let sessionId = ''

beforeAll(async () => { sessionId = await aSession({ capacity: null }) })

const until = (state: string) => (['asked', 'held', 'offered'].includes(state) ? 'now()' : 'NULL')

/** A registration written in a state; its id. */
async function placed(state: string): Promise<string> {
  const [made] = await database.app<{ id: string }>(`
    INSERT INTO registration (id, session_id, state, channel, first_name, surname, email, phone, request_key, asked_at, changed_at, until_at)
    VALUES (gen_random_uuid(), $1, $2::registration_state, 'phone', 'A', 'B', '', '', gen_random_uuid(), now(), now(), ${until(state)}) RETURNING id`, [sessionId, state])
  return made?.id ?? ''
}

test.each(registrationStates)('from %s, the database allows what the table of paths says, and nothing else', async (from) => {
  const allowed: string[] = []
  for (const to of registrationStates) {
    if (to === from) continue
    const id = await placed(from)
    const done = await database.app(`UPDATE registration SET state = '${to}', until_at = ${until(to)} WHERE id = $1`, [id]).then(() => true, () => false)
    if (done) allowed.push(to)
  }
  expect(allowed.toSorted()).toEqual([...registrationPaths[from]].toSorted())
})

test('the database counts a seat for the states that use one, and for no other', async () => {
  const counting: string[] = []
  const taken = async () => (await db().eventSession.findUniqueOrThrow({ where: { id: sessionId }, select: { taken: true } })).taken
  for (const state of registrationStates) {
    const before = await taken()
    await placed(state)
    if ((await taken()) === before + 1) counting.push(state)
  }
  expect(counting).toEqual([...seatedStates])
})
