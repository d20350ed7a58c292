import { expect, test } from 'vitest'
import { companionsOf } from './companions.ts'

function read(input: Record<string, string>, most = 4) {
  const complaints: string[] = []
  return { companions: companionsOf(input, most, (path) => complaints.push(path)), complaints }
}

test('those who come along are named by their places; an empty one is nobody’s yet, and nobody is named beyond the group', () => {
  expect(read({ avecPrenom2: ' Jean  Marc ', avecNom2: 'Delcourt', avecPrenom3: '', avecNom3: '', avecPrenom4: 'Zoé', avecNom4: 'Wattel', avecPrenom5: 'Léa', avecNom5: 'Vasseur' })).toEqual({
    companions: [{ position: 2, firstName: 'Jean Marc', surname: 'Delcourt' }, { position: 4, firstName: 'Zoé', surname: 'Wattel' }], complaints: [],
  })
})

test('half a name is asked for at its field', () => {
  expect([read({ avecPrenom2: 'Zoé' }).complaints, read({ avecNom3: 'Wattel' }).complaints, read({ avecPrenom2: 'x'.repeat(81), avecNom2: 'y'.repeat(81) }).complaints]).toEqual([['avecNom2'], ['avecPrenom3'], ['avecPrenom2', 'avecNom2']])
})
