import { expect, test } from 'vitest'
import type { ContentKindName } from './content-fields.ts'
import { contentKinds, definitionOf } from './kinds.ts'
import { saveDraftSchema } from './schema.ts'

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
