import { beforeAll, describe, expect, test } from 'vitest'
import { wholeDirectory } from '#lib/members/directory-filters'
import { getDirectory, publicDirectory } from '#lib/members/directory-queries'
import { updateOwnProfile } from '#lib/members/update-own-profile'
import type { Profile } from '#lib/members/profile-repository'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import type { Role } from '#lib/platform/db/generated/enums'
import { aMember } from '#tests/factories/member'
import { aGp, aStranger, aUser, delegateActor, gpActor, monday, partnerActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const audiences = ['nobody', 'members', 'public'] as const
const fields = ['presentation', 'phone', 'email', 'msSante', 'accessibility'] as const
const today = '2026-11-23'
const member: Actor = { ...aStranger(), ownPracticeIds: new Set(), roles: new Set<Role>(['member']) }
const stranger: Actor = { ...aStranger(), ownPracticeIds: new Set() }

/** Each field carries a word that says who may read it, behind a listing that says so too. */
const canary = (listed: string, field: string, audience: string) => `canari-${listed}-${field}-${audience}`.toLowerCase()

async function everyone(): Promise<void> {
  for (const listedTo of audiences) {
    for (const audience of audiences) {
      const userId = await aUser()
      await aMember({ state: 'member', lastName: `Liste${listedTo}`, userId })
      const said = Object.fromEntries(fields.map((field) => [field, canary(listedTo, field, audience)]))
      const to = Object.fromEntries(fields.map((field) => [`${field}To`, field === 'msSante' && audience === 'public' ? 'members' : audience]))
      await db().memberProfile.create({ data: { userId, listedTo, ...said, ...to, languages: [canary(listedTo, 'languages', audience)], languagesTo: audience, updatedAt: monday } })
    }
  }
}

async function read(reader: Actor | 'public'): Promise<string> {
  return JSON.stringify(reader === 'public' ? await publicDirectory(wholeDirectory, today) : await getDirectory(reader, wholeDirectory, today)).toLowerCase()
}

/** Canaries that this reader is owed: listing and field both open to the reader. */
function owed(open: readonly string[]): string[] {
  return audiences.flatMap((listedTo) => audiences.flatMap((audience) => [...fields, 'languages'].flatMap((field) => {
    const to = field === 'msSante' && audience === 'public' ? 'members' : audience
    return open.includes(listedTo) && open.includes(to) ? [canary(listedTo, field, audience)] : []
  })))
}

const found = (text: string) => [...new Set([...text.matchAll(/canari-[a-z]+-[a-z]+-[a-z]+/g)].map(([one]) => one))].toSorted()

beforeAll(everyone)

describe('the directory', () => {
  test.each([
    ['the public', 'public' as const, ['public']],
    ['somebody signed in who is nobody here', stranger, ['public']],
    ['a partner', partnerActor('00000000-0000-4000-8000-000000000001'), ['public']],
    ['an administrator', { ...stranger, roles: new Set<Role>(['admin']) }, ['public']],
    ['a member', member, ['public', 'members']],
    ['a GP who is no member', gpActor(['x']), ['public', 'members']],
    ['a secretary', delegateActor(['x']), ['public', 'members']],
  ])('shows %s what is owed, and nothing else', async (_, reader, open) => {
    expect(found(await read(reader))).toEqual(owed(open).toSorted())
  })

  test('with the fields’ audiences opened by hand the same canaries do come out: the control of the test above', async () => {
    await database.owner(`UPDATE member_profile SET presentation_to = 'public' WHERE presentation = '${canary('public', 'presentation', 'nobody')}'`)
    expect(found(await read('public'))).toContain(canary('public', 'presentation', 'nobody'))
    await database.owner(`UPDATE member_profile SET presentation_to = 'nobody' WHERE presentation = '${canary('public', 'presentation', 'nobody')}'`)
  })

  test('a search by name finds nobody who is not listed to the reader', async () => {
    expect((await publicDirectory({ ...wholeDirectory, name: 'Listemembers' }, today)).total).toBe(0)
    expect((await getDirectory(member, { ...wholeDirectory, name: 'Listemembers' }, today)).total).toBe(3)
    expect((await getDirectory(member, { ...wholeDirectory, name: 'Listenobody' }, today)).total).toBe(0)
  })

  test('whoever left, was refused or whose account was closed is out, whatever was said', async () => {
    for (const [index, state] of (['departed', 'refused', 'lapsed'] as const).entries()) {
      const userId = await aUser()
      await aMember({ state, lastName: `Sorti${index}`, userId })
      await db().memberProfile.create({ data: { userId, listedTo: 'public', languages: [], updatedAt: monday } })
    }
    const closed = await aUser({ isDisabled: true })
    await aMember({ state: 'member', lastName: 'Sorti9', userId: closed })
    await db().memberProfile.create({ data: { userId: closed, listedTo: 'public', languages: [], updatedAt: monday } })
    expect((await publicDirectory({ ...wholeDirectory, name: 'Sorti' }, today)).entries).toEqual([])
  })

  test('a practitioner is found by profession and by commune of the practice, and leaves with the last one', async () => {
    const gp = await aGp({ lastName: 'Annuairette' })
    const userId = await aUser({ practitionerId: gp.practitionerId })
    await db().memberProfile.create({ data: { userId, listedTo: 'public', languages: [], updatedAt: monday } })
    const search = async (more: object, day = today) => (await publicDirectory({ ...wholeDirectory, name: 'annuairette', ...more }, day)).total
    expect([await search({}), await search({ professionCode: 'gp' }), await search({ communeCode: '59999' }), await search({ professionCode: '60' }), await search({ communeCode: '59000' })]).toEqual([1, 1, 1, 0, 0])
    await db().practice.update({ where: { id: gp.practiceId }, data: { endsOn: new Date('2026-11-23') } })
    expect([await search({}), await search({}, '2026-11-24')]).toEqual([1, 0])
  })
})

test('the database refuses to show an MSSanté address to everyone, and a long presentation', async () => {
  await expect(database.app(`UPDATE member_profile SET ms_sante_to = 'public'`)).rejects.toMatchObject({ code: '23514' })
  await expect(database.app(`UPDATE member_profile SET presentation = repeat('x', 301)`)).rejects.toMatchObject({ code: '23514' })
})

test('two tabs that save the same page: the second is told', async () => {
  const userId = await aUser()
  const profile: Profile = {
    listedTo: 'nobody', presentation: '', presentationTo: 'nobody', phone: '', phoneTo: 'nobody', email: '', emailTo: 'nobody', msSante: '', msSanteTo: 'nobody', languages: [], languagesTo: 'nobody', accessibility: '', accessibilityTo: 'nobody',
  }
  const save = () => updateOwnProfile({ ...member, userId }, { ...profile, version: 0 }, monday)
  const answers = await Promise.all([save(), save()])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).toSorted()).toEqual(['conflict', 'ok'])
})
