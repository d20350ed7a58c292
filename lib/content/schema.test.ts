import { expect, test } from 'vitest'
import type { ContentKindName } from './content-fields.ts'
import { contentKinds, definitionOf } from './kinds.ts'
import { createContentSchema, publishSchema, saveDraftSchema } from './schema.ts'

const id = '0198c0de-0000-7000-8000-000000000001'
const kinds = Object.keys(contentKinds) as ContentKindName[]

test.each(kinds)('what the form of a draft says of itself takes no question’s place: %s', (kind) => {
  const { fields } = definitionOf(kind)
  for (const own of ['id', 'version', 'contentKind', 'slug', 'audience']) expect(fields).not.toHaveProperty(own)
})

test.each([['document', 'statuts'], ['offer', 'remplacement'], ['pathway', 'protocole']] as const)('a kind that asks for a type keeps the one chosen: %s', (kind, chosen) => {
  const sent = saveDraftSchema.safeParse({ id, version: '1', contentKind: kind, slug: '', audience: 'public', title: 'Titre', kind: chosen })
  expect(sent.data?.values['kind']).toBe(chosen)
})

test('a title to begin with is as long as its kind allows', () => {
  const refusal = (kind: ContentKindName, length: number) => createContentSchema.safeParse({ kind, title: 'a'.repeat(length) }).error?.issues[0]?.message
  expect([refusal('press', 200), refusal('tool', 80)]).toEqual([undefined, undefined])
  expect(refusal('tool', 81)).toBe('80 caractères au plus\u00a0; il y en a 81.')
})

test.each(['9999-12-31', '0026-11-21', '2027-02-30'])('a day of publication that cannot be meant is refused at its field: %s', (publishOn) => {
  expect(publishSchema.safeParse({ id, version: '1', publishOn }).error?.issues.map((one) => one.path)).toEqual([['publishOn']])
})
