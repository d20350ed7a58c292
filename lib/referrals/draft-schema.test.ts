import { expect, test } from 'vitest'
import { beginDraftSchema, consentSchema, draftPeopleSchema, draftPlaceSchema } from './draft-schema.ts'

const id = '00000000-0000-8000-a000-000000000001'
const paths = (error: { issues: { path: PropertyKey[] }[] } | undefined) => error?.issues.map((issue) => String(issue.path[0])).toSorted()

test('the first step asks where and how urgent', () => {
  expect(beginDraftSchema.parse({ requestKey: id, sectorId: 'hors', priority: 'usual', practicalNeeds: 'home_visit' })).toEqual({ requestKey: id, sectorId: null, priority: 'usual', practicalNeeds: ['home_visit'] })
  expect(paths(draftPlaceSchema.safeParse({ needId: id }).error)).toEqual(['priority', 'sectorId'])
})

test('the second step asks who: one person at least, the lines left empty are nobody', () => {
  expect(draftPeopleSchema.parse({ needId: id, 'age-1': 'from_70', 'accord-1': 'person', 'age-2': '', 'accord-2': '', 'age-4': 'under_6', 'accord-4': 'parent' }).part.people).toHaveLength(2)
  expect(paths(draftPeopleSchema.safeParse({ needId: id }).error)).toEqual(['accord-1', 'age-1'])
  expect(paths(draftPeopleSchema.safeParse({ needId: id, 'age-1': 'from_6_to_15', 'accord-1': 'person' }).error)).toEqual(['accord-1'])
})

test('without the agreement nothing leaves', () => {
  expect(paths(consentSchema.safeParse({ needId: id, consentWay: 'oral' }).error)).toEqual(['informed'])
  expect(consentSchema.parse({ needId: id, consentWay: 'oral', informed: 'oui' })).toEqual({ needId: id, consentWay: 'oral', spoken: { language: 'fr', interpreted: 'no' } })
  expect(consentSchema.parse({ needId: id, consentWay: 'oral', informed: 'oui', langue: 'pl', interprete: 'oui' })).toMatchObject({ spoken: { language: 'pl', interpreted: 'yes' } })
  expect(paths(consentSchema.safeParse({ needId: id, consentWay: 'oral', informed: 'oui', langue: 'klingon' }).error)).toEqual(['langue'])
})
