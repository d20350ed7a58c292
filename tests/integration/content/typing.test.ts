import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createContent } from '#lib/content/create-content'
import { dropTyping } from '#lib/content/drop-typing'
import { forgetTyping } from '#lib/content/forget-typing-job'
import { keepTyping } from '#lib/content/keep-typing'
import { publishContent } from '#lib/content/publish-content'
import { getContentForEdit, listVersions } from '#lib/content/queries'
import { saveDraft } from '#lib/content/save-draft'
import { getOwnTyping, listOtherWriters } from '#lib/content/typing-queries'
import { linkActor } from '#lib/platform/auth/actor'
import { aUser, coordinatorActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const now = new Date('2026-11-23T09:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const writer = coordinatorActor()

let count = 0
/** A page of its own for each message: nothing but the hour orders them. */
const aPage = () => ({ page: randomUUID(), sequence: 1 })

async function aTool() {
  count += 1
  const made = await createContent(writer, { kind: 'tool', title: `Outil ${count}` }, now)
  if (!made.ok) throw new Error(made.code)
  const { id } = made.value
  const values = { title: `Outil ${count}`, what: 'Écrire', forWhom: 'Tous', start: 'Ouvrir' }
  const slug = `outil-${count}`
  const saved = await saveDraft(writer, { id, version: 1, slug, audience: 'public', values }, now)
  if (!saved.ok) throw new Error(saved.code)
  return { id, version: saved.value.version, slug, values, form: { ...values, slug, audience: 'public' } }
}

test('what is typed is kept for its writer alone: no draft, no history, no trace', async () => {
  const { id, version, form } = await aTool()
  const before = [(await getContentForEdit(writer, id))?.values, (await listVersions(writer, id))?.length, await database.owner('SELECT count(*) FROM audit_event')]
  expect(await keepTyping(writer, { id, typing: { age: 0, ...aPage(), version, form: { ...form, what: 'Écrire vite' } } }, later(5))).toEqual({ ok: true, value: { kept: 'typed' } })
  expect(await getOwnTyping(writer, id)).toMatchObject({ version, at: later(5), form: { what: 'Écrire vite' }, values: { what: 'Écrire vite' } })
  expect(await getOwnTyping(coordinatorActor(), id)).toBeNull()
  expect([(await getContentForEdit(writer, id))?.values, (await listVersions(writer, id))?.length, await database.owner('SELECT count(*) FROM audit_event')]).toEqual(before)
})

test('it is dated from when it was typed: what travelled slowly is older than what was typed meanwhile, and never covers it', async () => {
  const { id, version, form } = await aTool()
  const send = (what: string, at: Date, age: number) => keepTyping(writer, { id, typing: { age, ...aPage(), version, form: { ...form, what } } }, at)
  await send('Premier', later(9), 8000)
  expect(await getOwnTyping(writer, id)).toMatchObject({ at: later(1), form: { what: 'Premier' } })
  await send('Second', later(10), 0)
  await send('Premier encore', later(11), 5000)
  expect(await getOwnTyping(writer, id)).toMatchObject({ at: later(10), form: { what: 'Second' } })
})

test('of one page, its own count says which words are the later, even when the message before took longer on its way', async () => {
  const overtaken = async (pages: readonly [string, string]) => {
    const { id, version, form } = await aTool()
    const send = (what: string, at: Date, stamp: { page: string; sequence: number }) => keepTyping(writer, { id, typing: { age: 0, version, form: { ...form, what }, ...stamp } }, at)
    await send('Ouv', later(10.05), { page: pages[0], sequence: 1 })
    // Typed 10 ms later, and sent at once by the tab that closes: it was 50 ms faster.
    await send('Ouvrez-le.', later(10.01), { page: pages[1], sequence: 2 })
    const kept = (await getOwnTyping(writer, id))?.form['what']
    await send('Ouv', later(11), { page: pages[0], sequence: 1 })
    return [kept, (await getOwnTyping(writer, id))?.form['what']]
  }
  expect(await overtaken(['one', 'one'])).toEqual(['Ouvrez-le.', 'Ouvrez-le.'])
  // Control: by the hour alone, the words of the closed tab are lost.
  expect(await overtaken(['one', 'other'])).toEqual(['Ouv', 'Ouv'])
})

test('what comes late and is as the draft stands does not wipe what the page typed since', async () => {
  const { id, version, form } = await aTool()
  const send = (what: string, sequence: number) => keepTyping(writer, { id, typing: { age: 0, version, form: { ...form, what }, page: 'one', sequence } }, later(sequence))
  await send('Écrire mieux', 2)
  await send('Écrire', 1)
  expect((await getOwnTyping(writer, id))?.form['what']).toBe('Écrire mieux')
  await send('Écrire', 3)
  expect(await getOwnTyping(writer, id)).toBeNull()
})

test('saved, given up or the same as the draft, nothing waits any more; a late sign does not bring it back', async () => {
  const { id, version, slug, values, form } = await aTool()
  const typed = { ...form, what: 'Écrire vite' }
  await keepTyping(writer, { id, typing: { age: 0, ...aPage(), version, form: typed } }, now)
  expect((await saveDraft(writer, { id, version, slug, audience: 'public', values: { ...values, what: 'Écrire vite' } }, now)).ok).toBe(true)
  expect(await getOwnTyping(writer, id)).toBeNull()
  expect(await keepTyping(writer, { id, typing: { age: 0, ...aPage(), version, form: typed } }, later(3))).toEqual({ ok: true, value: { kept: 'nothing' } })
  expect(await getOwnTyping(writer, id)).toBeNull()
  await keepTyping(writer, { id, typing: { age: 0, ...aPage(), version: version + 1, form: { ...typed, what: 'Autre' } } }, later(4))
  expect((await dropTyping(writer, { id }, later(5))).ok).toBe(true)
  expect(await getOwnTyping(writer, id)).toBeNull()
})

test('what waits to be saved keeps the draft from being published without it', async () => {
  const { id, version, form } = await aTool()
  await keepTyping(writer, { id, typing: { age: 0, ...aPage(), version, form: { ...form, what: 'Écrire vite' } } }, now)
  expect(await publishContent(writer, { id, version, publishAt: null, withdrawAt: null }, now)).toMatchObject({ ok: false, code: 'unsaved' })
  // Somebody else's words are no reason to wait.
  expect(await publishContent(coordinatorActor(), { id, version, publishAt: null, withdrawAt: null }, now)).toMatchObject({ ok: true })
})

test('a refused save keeps what was typed', async () => {
  const { id, version, slug, values, form } = await aTool()
  const other = coordinatorActor()
  await keepTyping(other, { id, typing: { age: 0, ...aPage(), version, form: { ...form, what: 'Le second' } } }, now)
  await saveDraft(writer, { id, version, slug, audience: 'public', values: { ...values, what: 'Le premier' } }, now)
  expect(await saveDraft(other, { id, version, slug, audience: 'public', values: { ...values, what: 'Le second' } }, now)).toMatchObject({ code: 'conflict' })
  expect(await getOwnTyping(other, id)).toMatchObject({ form: { what: 'Le second' } })
})

test('two who write hear of each other while their pages give signs of life, and no longer', async () => {
  const { id } = await aTool()
  const [first, second] = [coordinatorActor(await aUser({ name: 'Camille' })), coordinatorActor(await aUser({ name: 'Dominique' }))]
  await Promise.all([keepTyping(first, { id, typing: null }, now), keepTyping(second, { id, typing: null }, now)])
  expect([await listOtherWriters(first, id, later(10)), await listOtherWriters(second, id, later(10))]).toEqual([['Dominique'], ['Camille']])
  await keepTyping(first, { id, typing: null }, later(45))
  expect([await listOtherWriters(first, id, later(60)), await listOtherWriters(second, id, later(60))]).toEqual([[], ['Camille']])
  expect(await listOtherWriters(linkActor([]), id, later(10))).toEqual([])
})

test('words that nobody comes back to are forgotten after a month', async () => {
  const { id, version, form } = await aTool()
  await keepTyping(writer, { id, typing: { age: 0, ...aPage(), version, form: { ...form, what: 'Perdu' } } }, now)
  await forgetTyping(later(29 * 86_400))
  expect(await getOwnTyping(writer, id)).not.toBeNull()
  await forgetTyping(later(31 * 86_400))
  expect(await getOwnTyping(writer, id)).toBeNull()
})
