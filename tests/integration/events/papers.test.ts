import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { markAttendance } from '#lib/events/mark-attendance'
import { getAttendanceSheet, getBadgeSheet } from '#lib/events/paper-queries'
import { publicDesk } from '#lib/events/desk-queries'
import { personOf } from '#lib/events/desk-queue'
import { openDesk } from '#lib/events/open-desk'
import { registerByPhone } from '#lib/events/register-by-phone'
import type { BareSheet } from '#lib/kit/kit-facts'
import { renderKit } from '#lib/kit/renderer-adapter'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aSession } from '#tests/factories/events'
import { monday } from '#tests/factories/register'
import { qrDrawing } from '#lib/platform/format/qr-code'
import { signedWord } from '#lib/platform/signed-word'
import { readCode } from '#tests/helpers/read-code'
import { pdfLines } from '#tests/helpers/pdf-lines'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const asked = { site: 'https://cpts.exemple.invalid', now: new Date('2026-12-06T09:00:00Z'), timeZone: 'Europe/Paris' }
const sources = ['code', 'list', 'sheet'] as const
const sourceWords = { code: 'code lu', list: 'liste', sheet: 'feuille signée' } as const

/** A date of three half-days at which 24 people with unlike names were, or were not, as chance has it. */
async function aFullDate(): Promise<string> {
  const sessionId = await aSession({ capacity: null })
  for (const days of [1, 2]) await db().halfDay.create({ data: { sessionId, startsAt: new Date(Date.UTC(2026, 11, 3 + days, 8)), endsAt: new Date(Date.UTC(2026, 11, 3 + days, 11, 30)) } })
  const halfDays = await db().halfDay.findMany({ where: { sessionId } })
  for (let rank = 0; rank < 24; rank += 1) {
    const one = await registerByPhone(commandActor, { sessionId, requestKey: randomUUID(), people: 1, firstName: 'Zoé', surname: `Béhague-${randomUUID().slice(0, 6)}`, email: '', phone: '', professionCode: '60', organisation: 'Ehpad' }, monday)
    if (!one.ok) throw new Error(one.code)
    for (const { id: halfDayId } of halfDays) {
      const chance = Math.random()
      if (chance < 0.2) continue
      await markAttendance(commandActor, { registrationId: one.value.id, position: 1, halfDayId, isPresent: chance > 0.4, source: sources[Math.floor(Math.random() * 3)] ?? 'list' }, asked.now)
    }
  }
  return sessionId
}

/** "half-day, name, how": who was there, as the database says it. */
async function attended(sessionId: string): Promise<string[]> {
  const halfDays = await db().halfDay.findMany({ where: { sessionId }, orderBy: { startsAt: 'asc' }, select: { attendances: { where: { isPresent: true }, select: { source: true, registration: { select: { surname: true, firstName: true } } } } } })
  return halfDays.flatMap(({ attendances }, index) => attendances.map(({ source, registration }) => `${index} ${registration.surname} ${registration.firstName} Présent (${sourceWords[source]})`)).toSorted()
}

/** The same, as the paper says it: each page belongs to the half-day whose title is above or before it. */
async function told(sheet: BareSheet | null): Promise<{ present: string[]; lines: number; words: string[] }> {
  if (sheet?.document !== 'emargement') throw new Error('no sheet')
  const titles = sheet.halfDays.map((one) => one.when.replaceAll('\u00A0', ' '))
  const pages = await pdfLines(await renderKit({ ...sheet, logo: null }))
  let halfDay = -1
  const rows = pages.flatMap((lines) => {
    const begun = titles.findIndex((title) => lines.some((cells) => cells.join(' ').replaceAll(/\s+/g, ' ').includes(title)))
    if (begun >= 0) halfDay = begun
    return lines.filter(([number = '', name]) => /^\d+$/.test(number) && name !== undefined).map((cells) => `${halfDay} ${cells.slice(1).join(' ')}`)
  })
  return { present: rows.filter((row) => row.includes('Présent (')).map((row) => row.replace(' Infirmier Ehpad', '')).toSorted(), lines: rows.length, words: pages.flat(2) }
}

test('the sheet of presence says who was there on each half-day, and how it is known, as the database does', async () => {
  const sessionId = await aFullDate()
  const sheet = await getAttendanceSheet(commandActor, sessionId, asked)
  const paper = await told(sheet)
  expect(paper.lines).toBe(24 * 3)
  expect(paper.present.length).toBeGreaterThan(10)
  expect(paper.present).toEqual(await attended(sessionId))
  // The control: one presence changed since is a difference.
  const [one] = await db().attendance.findMany({ where: { isPresent: true, halfDay: { sessionId } }, take: 1 })
  if (!one) throw new Error('nobody was there')
  await markAttendance(commandActor, { ...one, isPresent: false, source: 'list' }, new Date(asked.now.getTime() + 1000))
  expect(paper.present).not.toEqual(await attended(sessionId))
  expect((await told(await getAttendanceSheet(commandActor, sessionId, asked))).present).toEqual(await attended(sessionId))
  // A word given at the desk is said in the column of signatures; a drawing is drawn there.
  const half = { isPresent: true, halfDay: { sessionId } }
  const [word, drawn] = await db().attendance.findMany({ where: half, take: 2 })
  if (!word || !drawn) throw new Error('nobody was there')
  const signs = async (mark: typeof word, strokes: string) => db().attendance.updateMany({ where: { registrationId: mark.registrationId, halfDayId: mark.halfDayId }, data: { signedAt: asked.now, strokes } })
  await signs(word, '')
  await signs(drawn, '1,1 90,40')
  const signedSheet = await getAttendanceSheet(commandActor, sessionId, asked)
  expect(signedSheet?.halfDays.flatMap((one) => one.lines.map((line) => line.signature.kind)).toSorted()).toEqual(['drawn', ...Array.from({ length: 24 * 3 - 2 }, () => 'none'), 'word'])
  expect((await told(signedSheet)).words.filter((one) => one === 'Confirmé à l’accueil')).toHaveLength(1)
}, 60_000)

test('the codes of badges, read from their points by another library, open the desk to their people alone; forged or altered ones to nobody', async () => {
  const sessionId = await aSession()
  const register = async (surname: string, people: number) => {
    const one = await registerByPhone(commandActor, { sessionId, requestKey: randomUUID(), people, firstName: 'Anne-Lise', surname, email: '', phone: '', professionCode: '21', organisation: 'Pharmacie du Centre' }, monday)
    if (!one.ok) throw new Error(one.code)
    return one.value.id
  }
  const group = await register('Béhague', 3)
  const alone = await register('Wattrelot', 1)
  await db().companion.create({ data: { registrationId: group, position: 2, firstName: 'Rose', surname: 'Caron' } })
  const sheet = await getBadgeSheet(commandActor, sessionId, asked)
  const opened = await openDesk(commandActor, { id: sessionId }, monday)
  const desk = await publicDesk(opened.ok ? opened.value.token : '', monday)
  if (sheet === null || !desk.ok) throw new Error('no badges')
  const read = sheet.badges.map((one) => personOf(desk.value.people, readCode(one.drawing) ?? ''))
  expect(read.map((one) => [one?.registrationId, one?.position])).toEqual([[group, 1], [group, 2], [alone, 1]])
  const words = (await pdfLines(await renderKit({ ...sheet, logo: null }))).flat(2).join(' ')
  for (const said of ['Anne-Lise', 'Béhague', 'Rose', 'Caron', 'Wattrelot', 'Pharmacien, Pharmacie du Centre']) expect(words).toContain(said)
  const [genuine = ''] = sheet.badges.map((one) => readCode(one.drawing) ?? '')
  for (const forged of [genuine.replace('.1.', '.3.').slice(0, -1), genuine.replace('.1.', '.2.'), `${genuine.slice(0, -1)}${genuine.endsWith('A') ? 'B' : 'A'}`, signedWord('badge', `${randomUUID()}.1`), signedWord('other', `${alone}.1`), `${alone}.1`, 'https://exemple.invalid/']) {
    const seen = readCode(qrDrawing(forged))
    expect(seen).toBe(forged)
    expect(personOf(desk.value.people, seen ?? '')).toBeUndefined()
  }
  // The control: a picture without its three corners is no code.
  const [first] = sheet.badges
  expect(first === undefined ? '' : readCode({ ...first.drawing, path: first.drawing.path.replaceAll(/M\d \d+h\d+v1h-\d+z/g, '') })).toBeNull()
})
