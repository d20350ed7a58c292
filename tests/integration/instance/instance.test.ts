import { expect, test } from 'vitest'
import { legalFrom, missingLegal } from '#lib/instance/legal'
import { getInstanceForEditing, publicLegal } from '#lib/instance/office-queries'
import { identitySchema, settingsSchema } from '#lib/instance/schema'
import { defaultSettings } from '#lib/instance/settings'
import { updateIdentity } from '#lib/instance/update-identity'
import { updateLegal } from '#lib/instance/update-legal'
import { updateSettings } from '#lib/instance/update-settings'
import { aGp, aStatement, aStranger, coordinatorActor, daysLater, entryOf, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const coordination = coordinatorActor()
const present = async () => {
  const found = await getInstanceForEditing(coordination)
  if (!found) throw new Error('the coordination edits the instance')
  return found
}

test('identity, legal facts and settings are changed by whoever holds the page’s version; the second is told', async () => {
  const before = await present()
  expect(await updateIdentity(coordination, { ...before.identity, shortName: 'CPTS du Val', version: before.version }, monday)).toEqual({ ok: true, value: null })
  expect(await updateIdentity(coordination, { ...before.identity, shortName: 'CPTS du Mont', version: before.version }, monday)).toMatchObject({ code: 'conflict', details: { changed: ['Nom court : CPTS du Val'] } })
  const after = await present()
  await updateLegal(coordination, { ...after.legal, host: 'Hébergeur', version: after.version }, monday)
  expect((await publicLegal()).host).toBe('Hébergeur')
  expect(await updateLegal(coordination, { ...after.legal, host: 'Autre', version: after.version }, monday)).toMatchObject({ code: 'conflict' })
})

test('a delay that shortens is seen in the register at once', async () => {
  const gp = await aGp()
  await aStatement(gp, { state: 'open' })
  const { settings, version } = await present()
  expect(await updateSettings(coordination, { ...settings, freshDays: 7, version }, daysLater(10))).toEqual({ ok: true, value: null })
  expect((await entryOf(gp.practiceId)).state).toBe('to_reconfirm')
})

test.each([
  ['freshDays', 31], ['freshDays', 0], ['reconfirmDays', 10_000], ['mailFromHour', 3], ['pageSize', 1.5],
])('%s = %s is out of bounds', async (field, value) => {
  const { settings, version } = await present()
  expect(await updateSettings(coordination, { ...settings, [field]: value, version }, monday)).toMatchObject({ code: 'out-of-bounds' })
})

test('a colour on which nothing can be read is refused, by the form and behind it', async () => {
  const { identity, version } = await present()
  expect(await updateIdentity(coordination, { ...identity, accent: '#ffee88', version }, monday)).toMatchObject({ code: 'accent-unreadable' })
  const form = { version: '1', accent: '#ffee88', shortName: 'A', fullName: 'B' }
  expect(identitySchema.safeParse(form).error?.issues[0]?.message).toContain('trop pâle')
  expect(identitySchema.safeParse({ ...form, accent: 'brique' }).error?.issues[0]?.message).toContain('#')
  expect(identitySchema.safeParse({ ...form, accent: '#9C3B1F' }).data?.accent).toBe('#9c3b1f')
})

test('the form of delays wants whole numbers within their bounds, and a coherent pair', () => {
  const typed = { version: '1', ...Object.fromEntries(Object.entries(defaultSettings).map(([key, value]) => [key, String(value)])) }
  expect(settingsSchema.safeParse(typed).data).toMatchObject(defaultSettings)
  for (const wrong of [{ freshDays: '30', reconfirmDays: '30' }, { pageSize: 'vingt' }, { mailDay: '' }, { mailDay: '-1' }]) expect(settingsSchema.safeParse({ ...typed, ...wrong }).success).toBe(false)
})

test('what the law wants and nobody typed is named', () => {
  expect(missingLegal(legalFrom({ publisher: 'Association', host: 3 }))).toContain('Hébergeur')
  expect(missingLegal(legalFrom(null))).toHaveLength(6)
})

test('a stranger changes nothing and reads nothing', async () => {
  const { identity, legal, settings, version } = await present()
  expect(await getInstanceForEditing(aStranger())).toBeNull()
  expect(await updateIdentity(aStranger(), { ...identity, version }, monday)).toMatchObject({ code: 'not-found' })
  expect(await updateLegal(aStranger(), { ...legal, version }, monday)).toMatchObject({ code: 'not-found' })
  expect(await updateSettings(aStranger(), { ...settings, version }, monday)).toMatchObject({ code: 'not-found' })
})
