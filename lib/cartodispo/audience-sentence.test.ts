import { expect, test } from 'vitest'
import { audienceSentence } from './audience-sentence.ts'

const readers = { coordination: 2, members: 118, partners: 1 }

test.each([
  ['coordination', 'Lu par la coordination seule (2 personnes).'],
  ['members', 'Lu par les membres de la CPTS et la coordination (118 personnes).'],
  ['partners', 'Lu par les partenaires conventionnés et la coordination (1 personne).'],
  ['public', 'Lu par tout le monde, sur le site public.'],
] as const)('%s', (audience, sentence) => {
  expect(audienceSentence(audience, readers)).toBe(sentence)
})
