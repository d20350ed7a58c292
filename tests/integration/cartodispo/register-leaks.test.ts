import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { freezePublicFigures } from '#lib/cartodispo/freeze-public-figures'
import { publicFeed, publicFeedCsv } from '#lib/cartodispo/public-feed'
import { publicFigures } from '#lib/cartodispo/public-figures-queries'
import { noFilters } from '#lib/cartodispo/register-filters'
import { forgetRegister } from '#lib/cartodispo/register-index'
import { getRegisterEntry, publicLitCommunes, publicRegister, searchRegister } from '#lib/cartodispo/register-queries'
import type { AudienceName, StatementContent } from '#lib/cartodispo/statement-content'
import { type Actor, commandActor, type Reader } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aCommune, aListedGp, type ListedGp, readers, registerNow, says, snapshotOfNow } from '#tests/factories/a-register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()
const audiences = ['coordination', 'members', 'partners', 'public'] as const
const doubtful = ['closed', 'stale', 'taken'] as const
const gps = new Map<string, ListedGp>()
const yesterday = new Date('2026-11-20T10:00:00Z')

/** A different word in every text of an entry, recognisable wherever it comes out. */
const planted = (audience: AudienceName, word: string) => `canary${audience}${word}`

beforeAll(async () => {
  const sectorId = randomUUID()
  await db().sector.create({ data: { id: sectorId, name: 'Secteur' } })
  await aCommune('59449', 'Orchies', { lat: 50.474, lon: 3.244, sectorId })
  for (const audience of audiences) {
    await aCommune(`5900${audiences.indexOf(audience)}`, `Commune ${audience}`, { lat: 50.4, lon: 3.2, sectorId })
    gps.set(audience, await aListedGp({ lastName: planted(audience, 'Nom'), communeCode: `5900${audiences.indexOf(audience)}`, at: yesterday, content: contentFor(audience) }))
    for (const state of doubtful) gps.set(`${audience} ${state}`, await aListedGp(doubtfulGp(audience, state)))
  }
  for (let index = 0; index < 6; index += 1) await aListedGp({ lastName: `Gp${index}`, communeCode: '59449', content: { audience: 'coordination' } })
  await snapshotOfNow()
})
beforeEach(forgetRegister)

function contentFor(audience: AudienceName): Partial<StatementContent> {
  return {
    audience, note: planted(audience, 'Note'), priorities: ['child'],
    contact: {
      public: { way: 'phone', phone: '0353010000', hours: planted(audience, 'PourTous') },
      members: { way: 'phone', phone: '0353010001', hours: planted(audience, 'PourMembres') },
      partners: { way: 'booking', url: `https://exemple.invalid/${planted(audience, 'PourPartenaires')}` },
    },
  }
}

function doubtfulGp(audience: AudienceName, state: (typeof doubtful)[number]) {
  const content = { ...contentFor(audience), note: '', state: state === 'closed' ? 'closed' as const : 'open' as const }
  return { lastName: planted(audience, `Douteux${state}`), communeCode: '59449', at: state === 'closed' ? yesterday : new Date('2026-10-15T10:00:00Z'), content }
}

/** Everything a reader can get from the register's queries, as one text. */
async function allThatIsRead(reader: Reader): Promise<string> {
  const searches = await Promise.all([
    { ...noFilters, withBordering: true }, { ...noFilters, place: 'Orchies', withinKm: 40 }, { ...noFilters, name: 'canary' },
    { ...noFilters, states: ['closed', 'to_reconfirm', 'to_contact', 'open'] as const }, { ...noFilters, priorities: ['child'] as const, page: 99 },
  ].map((filters) => searchRegister(reader, filters, registerNow)))
  const entries = await Promise.all([...gps.values()].map((gp) => getRegisterEntry(reader, gp.practiceId, registerNow)))
  const open = reader === 'public' ? await allThatIsPublic() : ''
  return JSON.stringify(searches) + JSON.stringify(entries) + open
}

async function allThatIsPublic(): Promise<string> {
  const publisher = { name: 'CPTS', url: 'https://cpts.test' }
  const entries = await publicRegister(registerNow)
  return JSON.stringify([
    entries, await publicLitCommunes(registerNow), publicFeed(entries, publisher, registerNow), publicFeedCsv(entries, publisher.url), await publicFigures(),
  ])
}

const rights: [string, Reader, readonly AudienceName[]][] = [
  ['the public', 'public', ['public']],
  ['a former partner', readers.formerPartner, ['public']],
  ['an administrator', readers.admin, ['public']],
  ['a member', readers.member, ['public', 'members']],
  ['a granted partner', readers.partner, ['public', 'partners']],
  ['the coordination', readers.coordination, ['public', 'members', 'partners', 'coordination']],
]

test.each(rights)('%s reads the entries meant for them, and no word of the others', async (_, reader, readable) => {
  const text = await allThatIsRead(reader)
  for (const audience of audiences) {
    if (readable.includes(audience)) expect(text).toContain(planted(audience, 'Nom'))
    else expect(text).not.toContain(planted(audience, ''))
  }
})

test.each(rights)('%s reads doubtful states only with the right to follow them up', async (who, reader) => {
  const text = await allThatIsRead(reader)
  const follows = who === 'a granted partner' || who === 'the coordination'
  expect(text.includes(planted('public', 'Douteuxclosed'))).toBe(follows)
  expect(text.includes(planted('public', 'Douteuxstale'))).toBe(follows)
  expect(/to_reconfirm|to_contact|disputed|places_taken|"closed"/.test(text)).toBe(follows)
})

test('each reader gets the contact of their own right', async () => {
  expect(await allThatIsRead('public')).not.toMatch(/PourMembres|PourPartenaires/)
  expect(await allThatIsRead(readers.member)).not.toContain('PourPartenaires')
  expect(await allThatIsRead(readers.partner)).not.toContain('PourMembres')
  for (const [, reader] of rights) expect(await allThatIsRead(reader)).not.toContain('private canary')
  for (const reader of ['public', readers.member, readers.partner] as const) expect(await allThatIsRead(reader)).not.toContain('0353010101')
})

test('a GP reads the own entry too, and nobody else’s', async () => {
  const own: Actor = { ...readers.admin, ownPracticeIds: new Set([gps.get('coordination')?.practiceId ?? '']) }
  const text = await allThatIsRead(own)
  expect(text).toContain(planted('coordination', 'Nom'))
  expect(text).not.toContain(planted('partners', ''))
})

test('nothing public changes, to the letter, when one entry that is not public does', async () => {
  await freezePublicFigures(commandActor, registerNow)
  const before = await allThatIsRead('public')
  expect(before).toContain('"monthOn":"2026-11-01"')
  const at = (hour: number) => new Date(`2026-11-21T${hour}:00:00Z`)
  for (const audience of ['coordination', 'members', 'partners'] as const) {
    const { practiceId } = gps.get(audience) ?? { practiceId: '' }
    await says(practiceId, { ...contentFor(audience), state: 'closed' }, at(11))
    expect(await allThatIsRead('public')).toBe(before)
    await says(practiceId, { ...contentFor(audience), state: 'case_by_case', homeVisits: 'known_patients' }, at(12))
    expect(await allThatIsRead('public')).toBe(before)
    await db().registerEntry.delete({ where: { practiceId } })
    expect(await allThatIsRead('public')).toBe(before)
    await says(practiceId, contentFor(audience), at(13))
    await snapshotOfNow()
    expect(await allThatIsRead('public')).toBe(before)
  }
})
