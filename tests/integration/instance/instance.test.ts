import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { legalFrom, missingLegal } from '#lib/instance/legal'
import { publicInstance } from '#lib/instance/queries'
import { getInstanceForEditing, publicLegal } from '#lib/instance/office-queries'
import { lookSchema, settingsSchema } from '#lib/instance/schema'
import { defaultSettings } from '#lib/instance/settings'
import { updateIdentity } from '#lib/instance/update-identity'
import { updateLook } from '#lib/instance/update-look'
import { updateLegal } from '#lib/instance/update-legal'
import { updateSettings } from '#lib/instance/update-settings'
import { removeMedia } from '#lib/media/remove-media'
import { findLogoUse } from '#lib/media/uses-queries'
import { aDocument, aPicture } from '#tests/factories/media'
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
  expect(await updateIdentity(coordination, { ...before.identity, shortName: 'CPTS du Mont', version: before.version }, monday)).toMatchObject({ code: 'conflict', details: { changed: ['Nom court : CPTS du Val'] } })
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
  const { look, version } = await present()
  const refused = await updateLook(coordination, { ...look, accent: '#ffee88', version }, monday)
  expect(refused).toMatchObject({ code: 'accent-unreadable', details: { nearest: expect.stringMatching(/^#[0-9a-f]{6}$/) } })
  const nearest = refused.ok ? '' : String(refused.details['nearest'])
  expect(lookSchema.safeParse({ version: '1', accent: '#ffee88' }).error?.issues[0]?.message).toContain(`La plus proche qui convient est ${nearest}`)
  expect(lookSchema.safeParse({ version: '1', accent: 'brique' }).error?.issues[0]?.message).toContain('#')
  expect(lookSchema.safeParse({ version: '1', accent: '#9C3B1F' }).data?.accent).toBe('#9c3b1f')
  expect(await updateLook(coordination, { ...look, accent: nearest, version }, monday)).toEqual({ ok: true, value: null })
})

test('the logo is a public picture: shown once chosen, kept in the library as long, and gone from pages when it becomes private', async () => {
  const [logo, file, closed] = [await aPicture(), await aDocument(), await aPicture({ audience: 'members' })]
  const choose = async (logoId: string | null) => {
    const { look, version } = await present()
    return updateLook(coordination, { ...look, logoId, logoPlace: 'instead', version }, monday)
  }
  for (const id of [file, closed, randomUUID()]) expect(await choose(id)).toMatchObject({ code: 'logo-not-public' })
  expect(await choose(logo)).toEqual({ ok: true, value: null })
  expect(await publicInstance()).toMatchObject({ logoId: logo, logoPlace: 'instead' })
  expect(await findLogoUse(coordination, logo)).toBe('logo')
  expect(await removeMedia(coordination, { id: logo }, monday)).toMatchObject({ code: 'in-use' })
  expect(await choose(null)).toEqual({ ok: true, value: null })
  expect(await removeMedia(coordination, { id: logo }, monday)).toMatchObject({ ok: true })
})

test('two who change the look: the second is told, and a stranger changes nothing', async () => {
  const { look, version } = await present()
  expect(await updateLook(coordination, { ...look, accent: '#2f6b3c', version }, monday)).toMatchObject({ ok: true })
  expect(await updateLook(coordination, { ...look, accent: '#8c1d40', version }, monday)).toMatchObject({ code: 'conflict', details: { changed: ['Couleur : #2f6b3c'] } })
  expect(await updateLook(aStranger(), { ...look, version }, monday)).toMatchObject({ code: 'not-found' })
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
