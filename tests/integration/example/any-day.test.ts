import { expect, test } from 'vitest'
import { deriveAvailability } from '#lib/cartodispo/availability'
import { registerStateLabels } from '#lib/cartodispo/labels'
import { defaultSettings } from '#lib/instance/settings'
import { buildExample } from '#prisma/examples/build-example'
import { peveleDuDouaisis } from '#prisma/examples/pevele-du-douaisis/example'
import { factsOfRows } from '#tests/integration/example/facts-of-rows'

/** Mornings and evenings spread over two years: ends of months, holidays, both DST nights are among them. */
const moments = Array.from({ length: 74 }, (_, index) => new Date(Date.UTC(2026, 10, 21) + index * 9.93 * 86_400_000))
const awkward = ['2026-12-26T06:30:00Z', '2027-01-01T09:00:00Z', '2027-03-28T01:30:00Z', '2027-05-03T05:00:00Z', '2027-10-31T01:00:00Z', '2028-02-29T22:59:00Z'].map((text) => new Date(text))

test.each([...moments, ...awkward])('loaded at %o, the example shows every state and tells nothing of the future', (now) => {
  const rows = buildExample(peveleDuDouaisis, now)
  const states = new Set(factsOfRows(rows).map((facts) => deriveAvailability(facts, now, 'Europe/Paris', defaultSettings).state))
  expect([...states].sort()).toEqual(Object.keys(registerStateLabels).sort())

  const instants = [
    ...rows.statements.map((one) => one.declaredAt), ...rows.confirmations.map((one) => one.at), ...rows.absences.map((one) => one.declaredAt), ...rows.reports.map((one) => one.at),
    ...rows.placesRows.map((one) => one.at), ...rows.calls.map((one) => one.at), ...rows.mails.map((one) => one.sentAt ?? one.createdAt ?? now), ...rows.audit.map((one) => one.at ?? now),
    ...rows.requests.flatMap((one) => [one.createdAt, one.answeredAt ?? one.createdAt, one.remindedAt ?? one.createdAt]),
  ]
  expect(instants.filter((at) => new Date(at) > now)).toEqual([])
  for (const account of rows.placesAccounts) {
    const sum = rows.placesRows.filter((one) => one.accountId === account.id && !one.isUndone).reduce((total, one) => total + one.delta, 0)
    expect(account.balance).toBe(sum)
  }
})

test('a mail is answered after it left, and by its own link', () => {
  const rows = buildExample(peveleDuDouaisis, new Date('2026-11-21T10:00:00Z'))
  const answered = rows.requests.filter((one) => one.answeredAt)
  expect(answered.length).toBeGreaterThan(100)
  for (const one of answered) expect(new Date(one.answeredAt ?? 0).getTime()).toBeGreaterThan(new Date(one.createdAt).getTime())
  expect(rows.confirmations.filter((one) => one.capacity === 'delegate' && !one.actorId && !one.linkId)).toEqual([])
})

test('the same instant gives the same example, to the last identifier', () => {
  const now = new Date('2026-11-21T10:00:00Z')
  const text = () => JSON.stringify(buildExample(peveleDuDouaisis, now), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
  expect(text()).toBe(text())
})
