import { describe, expect, test } from 'vitest'
import { cancelReceipt } from '#lib/members/cancel-receipt'
import { issueReceipt } from '#lib/members/fee-repository'
import { saveFeeYear } from '#lib/members/save-fee-year'
import { settleFees } from '#lib/members/settle-fees'
import { getMembersSheet } from '#lib/members/sheet-queries'
import { db, transaction } from '#lib/platform/db/client'
import { toDayOrNull } from '#lib/platform/db/days'
import { csvOf } from '#lib/platform/files/csv'
import { aFeeYear, aMember } from '#tests/factories/member'
import { aRole, aUser, coordinatorActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const coordination = coordinatorActor()
const today = '2026-11-23'
const settle = (memberIds: readonly string[], year = 2026) => settleFees(coordination, { memberIds, year, means: 'transfer', receivedOn: today }, monday)
const numbersOf = async (year: number) => (await db().feeReceipt.findMany({ where: { year }, orderBy: { number: 'asc' }, select: { number: true } })).map((row) => row.number)
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

async function aMembership(year: number): Promise<string> {
  const memberId = await aMember({ state: 'member' })
  return (await db().membership.create({ data: { memberId, year, dueCents: 5000, isRenewal: true, createdAt: monday }, select: { id: true } })).id
}

describe('receipts', () => {
  test('twenty fees recorded at once get twenty numbers without a gap', async () => {
    await aFeeYear(2025)
    const members = await Promise.all(upTo(20).map(() => aMember({ state: 'member', joinedOn: '2024-02-01' })))
    const answers = await Promise.all(members.map((id) => settle([id], 2025)))
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(await numbersOf(2025)).toEqual(upTo(20))
  })

  test('without the lock of the year, numbers collide and the database refuses: the control of the test above', async () => {
    const memberships = await Promise.all(upTo(8).map(() => aMembership(2019)))
    const give = (membershipId: string) => transaction(async (tx) => {
      const receipt = await issueReceipt(tx, { year: 2019, membershipId, payer: 'X', amountCents: 100, means: 'cash', receivedOn: today, issuedById: null }, monday)
      await new Promise((resolve) => setTimeout(resolve, 50))
      return receipt
    })
    const answers = await Promise.allSettled(memberships.map(give))
    expect(answers.some((answer) => answer.status === 'rejected')).toBe(true)
    expect(await numbersOf(2019)).toEqual(upTo((await numbersOf(2019)).length))
  })

  test('a second press makes no second receipt, two at once neither', async () => {
    await aFeeYear(2026)
    const id = await aMember({ state: 'member' })
    const answers = await Promise.all([settle([id]), settle([id])])
    expect(answers.map((answer) => (answer.ok ? answer.value.settled : -1)).toSorted()).toEqual([0, 1])
    expect(await settle([id])).toMatchObject({ value: { settled: 0, already: 1 } })
    expect(await db().feeReceipt.count({ where: { membership: { memberId: id } } })).toBe(1)
  })

  test('one cancelled keeps its number; the next fee gets the next', async () => {
    await aFeeYear(2024)
    const [first, second] = [await aMember({ state: 'member', joinedOn: '2023-01-01' }), await aMember({ state: 'member', joinedOn: '2023-01-01' })]
    await settle([first], 2024)
    const { id } = await db().feeReceipt.findFirstOrThrow({ where: { year: 2024 } })
    expect(await cancelReceipt(coordination, { receiptId: id }, monday)).toMatchObject({ ok: true })
    expect(await cancelReceipt(coordination, { receiptId: id }, monday)).toMatchObject({ code: 'already-cancelled' })
    await settle([second, first], 2024)
    expect(await numbersOf(2024)).toEqual([1, 2, 3])
  })

  test.each([
    ['a gap', `INSERT INTO fee_receipt (id, year, number, membership_id, payer, amount_cents, means, received_on, issued_at) SELECT gen_random_uuid(), 2023, 7, id, 'X', 100, 'cash', now(), now() FROM membership LIMIT 1`],
    ['another amount', 'UPDATE fee_receipt SET amount_cents = 1'],
    ['an erasure', 'DELETE FROM fee_receipt'],
  ])('the database refuses %s', async (_, sql) => {
    await aFeeYear(2026)
    await settle([await aMember({ state: 'member' })])
    await expect(database.app(sql)).rejects.toMatchObject({ code: '23514' })
  })
})

describe('what a fee gives', () => {
  test('the role lasts until the end of that year, and whoever had lapsed is a member again', async () => {
    await aFeeYear(2026)
    const userId = await aUser()
    const id = await aMember({ state: 'lapsed', userId })
    expect(await settle([id])).toMatchObject({ value: { settled: 1 } })
    expect(await db().member.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'member' })
    const roles = await db().roleGrant.findMany({ where: { userId }, select: { untilOn: true } })
    expect(roles.map((role) => toDayOrNull(role.untilOn))).toEqual(['2026-12-31'])
  })

  test('next year’s, paid early, lengthens the same role', async () => {
    await aFeeYear(2027)
    const userId = await aUser()
    await aRole(userId, 'member', { untilOn: '2026-12-31' })
    await settle([await aMember({ state: 'member', userId })], 2027)
    const roles = await db().roleGrant.findMany({ where: { userId }, select: { untilOn: true } })
    expect(roles.map((role) => toDayOrNull(role.untilOn))).toEqual(['2027-12-31'])
  })

  test('several at once: who paid already and who is no member are told apart', async () => {
    await aFeeYear(2026)
    const [paid, fresh, candidate] = [await aMember({ state: 'member' }), await aMember({ state: 'member' }), await aMember()]
    await settle([paid])
    expect(await settle([paid, fresh, candidate])).toMatchObject({ value: { settled: 1, already: 1, notMembers: 1 } })
  })

  test('a day to come, and a year too far, are refused', async () => {
    const id = await aMember({ state: 'member' })
    expect(await settleFees(coordination, { memberIds: [id], year: 2026, means: 'cash', receivedOn: '2026-11-24' }, monday)).toMatchObject({ code: 'received-later' })
    expect(await settle([id], 2031)).toMatchObject({ code: 'year-unknown' })
  })
})

test('a new amount counts for those who have not paid yet, and two who change it are told', async () => {
  await aFeeYear(2026, 5000)
  const [paid, owing] = [await aMember({ state: 'member' }), await aMember({ state: 'member' })]
  await settle([paid])
  await db().membership.create({ data: { memberId: owing, year: 2026, dueCents: 5000, isRenewal: true, createdAt: monday } })
  const { version } = await db().feeYear.findUniqueOrThrow({ where: { year: 2026 } })
  const change = (amount: number) => saveFeeYear(coordination, { year: 2026, version, amount, paymentUrl: '', lapsesOn: '2026-03-31' }, monday)
  const answers = [await change(6000), await change(7000)]
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual(['ok', 'conflict'])
  expect((await db().membership.findMany({ where: { memberId: { in: [paid, owing] } }, orderBy: { dueCents: 'asc' } })).map((row) => row.dueCents)).toEqual([5000, 6000])
})

test('the file has the chosen columns, and nothing that a spreadsheet would run', async () => {
  await aMember({ state: 'member', lastName: '=HYPERLINK("http://mal.invalid")' })
  const sheet = await getMembersSheet(coordination, { c_email: 'oui', c_fee: 'oui', q: 'mal.invalid' }, today)
  expect(sheet?.header).toEqual(['Nom', 'Prénom', 'Cotisation 2026', 'Courriel'])
  expect(sheet?.rows).toHaveLength(1)
  expect(csvOf(sheet ?? { name: '', header: [], rows: [] })).toContain(`'=HYPERLINK`)
})
