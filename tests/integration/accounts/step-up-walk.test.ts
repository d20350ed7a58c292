import { expect, test, vi } from 'vitest'
import { resetSecondFactor } from '#lib/accounts/reset-second-factor'
import type * as Policy from '#lib/accounts/policy'
import type { Actor } from '#lib/platform/auth/actor'
import type * as Privacy from '#lib/privacy/policy'
import { exportsOf, houseFiles } from '#tests/architecture/house-files'
import { listUseCases } from '#tests/architecture/use-cases'
import { aUser } from '#tests/factories/register'
import { aSecondFactor, signedInActor } from '#tests/factories/second-factor'
import { somebody } from '#tests/integration/rights/columns'
import { everyRight } from '#tests/integration/rights/every-right'
import { forActors, type RightsRow } from '#tests/integration/rights/row'
import { aWorld } from '#tests/integration/rights/world'
import { useDatabase } from '#tests/setup/test-database'

/** What the control puts to sleep: the question for a code of the last ten minutes. */
const guard = vi.hoisted(() => ({ isAsleep: false }))
vi.mock('#lib/accounts/policy', async (original) => {
  const real = await original<typeof Policy>()
  return { ...real, needsRecentFactor: (actor: Actor, now: Date) => !guard.isAsleep && real.needsRecentFactor(actor, now) }
})
vi.mock('#lib/privacy/policy', async (original) => {
  const real = await original<typeof Privacy>()
  return { ...real, needsCodeToErase: (actor: Actor, now: Date) => !guard.isAsleep && real.needsCodeToErase(actor, now) }
})

const database = useDatabase()

/** Acts that reach somebody's role, account or telephone and ask for no code anew, each with its reason. */
const withoutCode: Readonly<Record<string, string>> = {
  'appointAdmin: role admin': 'a command of the server: no page reaches it (below)',
  'settleFees: role member': 'whoever has paid is a member for the year: one role that no code is asked of',
}

/** Asks of the server's own commands alone: no page, action or route reaches them. */
const commandsOnly = ['appointAdmin', 'resetEverySecondFactor', 'rotateIdentities']

const telephone: RightsRow = forActors({
  name: 'resetSecondFactor', situation: 'somebody who has one', may: ['coordination', 'admin'],
  given: async ({ now }) => { const person = await signedInActor(await aUser()); await aSecondFactor(person, now); return person.userId ?? '' },
  call: (actor, { now }, userId) => resetSecondFactor(actor, { userId }, now),
})

/** What gives reach: roles, closed accounts, accounts that are a practitioner, and others' telephones. */
const reach = (userId: string | null) => database.owner<{ kind: string; held: string }>(`
  SELECT 'role ' || role AS kind, concat(id, user_id, from_on, until_on) AS held FROM role_grant
  UNION ALL SELECT 'closed', id::text FROM app_user WHERE disabled_at IS NOT NULL
  UNION ALL SELECT 'link', concat(id, practitioner_id) FROM app_user WHERE practitioner_id IS NOT NULL
  UNION ALL SELECT 'telephone', user_id::text FROM second_factor WHERE user_id <> $1`, [userId])

/** The use cases that, called by whoever may with a code of eleven minutes ago, change somebody's reach; and which. */
async function found(names: readonly string[]): Promise<string[]> {
  const changed = new Set<string>()
  for (const row of [...everyRight, telephone]) {
    const column = (['coordination', 'admin'] as const).find((one) => row.may.includes(one))
    if (row.takes === 'reader' || column === undefined || !names.includes(row.name)) continue
    const world = await aWorld(row.audience)
    const call = await row.open(world)
    const person = await somebody(column, world)
    if (person?.session === null || person === null) throw new Error(`${column} is not signed in`)
    const before = await reach(person.userId)
    await call({ ...person, session: { ...person.session, secondFactorAt: new Date(world.now.getTime() - 11 * 60_000) } })
    const after = await reach(person.userId)
    const differing = [[before, after], [after, before]].flatMap(([some = [], others = []]) => some.filter((one) => !others.some((other) => other.kind === one.kind && other.held === one.held)))
    for (const { kind } of differing) changed.add(`${row.name}: ${kind}`)
  }
  return [...changed].toSorted()
}

const names = listUseCases().map((one) => one.name)

test('with an old code, no role, account or telephone of anybody is touched, but where it says why', { timeout: 300_000 }, async () => {
  expect(names.length).toBeGreaterThan(150)
  expect(await found(names)).toEqual(Object.keys(withoutCode).toSorted())
})

test('control: with the question put to sleep, each act that ought to ask is found', { timeout: 300_000 }, async () => {
  guard.isAsleep = true
  try {
    expect(await found(['disableAccount', 'endRole', 'erasePerson', 'inviteAccount', 'linkPractitioner', 'reopenAccount', 'resetSecondFactor', 'listAccounts'])).toEqual([
      'disableAccount: closed', ...['admin', 'member', 'partner_user'].map((role) => `endRole: role ${role}`), 'erasePerson: closed',
      ...['admin', 'coordination', 'member', 'partner_user'].map((role) => `inviteAccount: role ${role}`),
      'linkPractitioner: link', 'reopenAccount: closed', 'resetSecondFactor: telephone',
    ])
  } finally {
    guard.isAsleep = false
  }
})

test('what only a command of the server may do stands under no address', () => {
  const reached = (names: readonly string[]) => houseFiles().filter(({ path }) => path.startsWith('app/') || path.startsWith('components/')).flatMap(({ path, text }) => names.filter((name) => new RegExp(`import \\{[^}]*\\b${name}\\b`).test(text)).map((name) => `${path} ${name}`))
  expect(commandsOnly.filter((name) => !houseFiles().some(({ text }) => exportsOf(text).some((one) => one.name === name)))).toEqual([])
  expect(reached(commandsOnly)).toEqual([])
  expect(reached(['endRole']).length).toBeGreaterThan(0)
})
