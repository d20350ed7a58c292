import { expect, test } from 'vitest'
import { deriveAvailability } from '#lib/cartodispo/availability'
import { registerStateLabels } from '#lib/cartodispo/labels'
import { defaultSettings } from '#lib/instance/settings'
import { buildExample } from '#prisma/examples/build-example'
import { exampleClock } from '#prisma/examples/example-clock'
import type { ExampleRows } from '#prisma/examples/example-rows'
import { examples } from '#prisma/examples/every-example'
import { buildMedia } from '#prisma/examples/media/build-media'
import { peveleDuDouaisis } from '#prisma/examples/pevele-du-douaisis/example'
import { factsOfRows } from '#tests/integration/example/facts-of-rows'

/** Mornings and evenings spread over two years: ends of months, holidays, both DST nights are among them. */
const moments = Array.from({ length: 74 }, (_, index) => new Date(Date.UTC(2026, 10, 21) + index * 9.93 * 86_400_000))
const awkward = ['2026-12-26T06:30:00Z', '2027-01-01T09:00:00Z', '2027-03-28T01:30:00Z', '2027-05-03T05:00:00Z', '2027-10-31T01:00:00Z', '2028-02-29T22:59:00Z'].map((text) => new Date(text))

test.each([...moments, ...awkward])('loaded at %o, the example shows every state and tells nothing of the future', (now) => {
  const rows = buildExample(peveleDuDouaisis, now)
  const states = new Set(factsOfRows(rows).map((facts) => deriveAvailability(facts, now, 'Europe/Paris', defaultSettings).state))
  expect([...states].sort()).toEqual(Object.keys(registerStateLabels).sort())

  expect(instantsOf(rows, now).filter((at) => new Date(at) > now)).toEqual([])
  expect(rows.placesAccounts.map((one) => one.balance)).toEqual(sumsOfPlaces(rows))
})

const others = examples.filter((one) => one !== peveleDuDouaisis).flatMap((example) => [...awkward, ...moments.filter((_, index) => index % 12 === 0)].map((now) => ({ name: example.name, now, example })))
test.each(others)('$name loaded at $now tells nothing of the future, and somebody welcomes', ({ now, example }) => {
  const rows = buildExample(example, now)
  expect(instantsOf(rows, now).filter((at) => new Date(at) > now)).toEqual([])
  expect(rows.placesAccounts.map((one) => one.balance)).toEqual(sumsOfPlaces(rows))
  const states = factsOfRows(rows).map((facts) => deriveAvailability(facts, now, 'Europe/Paris', defaultSettings).state)
  expect(states.filter((state) => state === 'open').length).toBeGreaterThanOrEqual(3)
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

test('the same instant gives the same pictures and documents, byte for byte', async () => {
  const clock = exampleClock(new Date('2026-11-21T10:00:00Z'))
  const [one, again] = [await buildMedia(peveleDuDouaisis, clock), await buildMedia(peveleDuDouaisis, clock)]
  expect(again.media).toEqual(one.media)
  expect(again.mediaFiles).toEqual(one.mediaFiles)
  expect(new Set(one.mediaFiles.map((file) => file.sha256)).size).toBe(one.mediaFiles.length)
})

function instantsOf(rows: ExampleRows, now: Date): (Date | string)[] {
  return [
    ...rows.statements.map((one) => one.declaredAt), ...rows.confirmations.map((one) => one.at), ...rows.absences.map((one) => one.declaredAt), ...rows.reports.map((one) => one.at),
    ...rows.placesRows.map((one) => one.at), ...rows.calls.map((one) => one.at), ...rows.mails.map((one) => one.sentAt ?? one.createdAt ?? now), ...rows.audit.map((one) => one.at ?? now),
    ...rows.requests.flatMap((one) => [one.createdAt, one.answeredAt ?? one.createdAt, one.remindedAt ?? one.createdAt]),
  ]
}

/** What the movements of each account add up to. */
function sumsOfPlaces(rows: ExampleRows): number[] {
  return rows.placesAccounts.map((account) => rows.placesRows.filter((one) => one.accountId === account.id && !one.isUndone).reduce((total, one) => total + one.delta, 0))
}
