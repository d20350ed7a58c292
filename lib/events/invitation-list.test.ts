import { expect, test } from 'vitest'
import { addressesOf } from './invitation-list.ts'

test('addresses are read as people paste them, each once; what is none is told', () => {
  expect(addressesOf('anne@exemple.fr\nAnne Morel <ANNE@exemple.fr>; luc@exemple.fr, luc@\n\n  zoe.wattel@mairie-orchies.fr ')).toEqual({ addresses: ['anne@exemple.fr', 'luc@exemple.fr', 'zoe.wattel@mairie-orchies.fr'], wrong: ['luc@'] })
  expect(addressesOf(' ')).toEqual({ addresses: [], wrong: [] })
})
