import { expect, test } from 'vitest'
import { listReadableContents } from '#lib/content/public-queries'
import { testToldExample } from '#tests/integration/example/told-example'

testToldExample('giennois-berry', () => [
  { fact: 'engaged since February 2017', in: 'step', holds: ['février 2017'] },
  { fact: 'coordination between professions, exchanges with hospital, social and medico-social', in: 'page', holds: ['coordination entre les métiers', 'médico-social', 'social'] },
  { fact: 'builds on MSP and on the Contrat Local de Santé', in: 'page', holds: ['maison de santé pluridisciplinaire', 'Contrat Local de Santé'] },
  { fact: 'evolves with patients, professionals and the Plan régional de santé', in: 'page', holds: ['attentes des patients et des professionnels', 'Plan régional de santé'] },
  { fact: 'many meetings, whose attendance shows the interest', in: 'page', holds: ['réunions nombreuses depuis février 2017', 'l’intérêt de la démarche'] },
  { fact: 'at a crossroads of territories, coherent from first to third recourse', in: 'page', holds: ['Au carrefour de plusieurs territoires', 'du premier au troisième recours'] },
  { fact: 'action 2: solutions of organisation and technique, shorter delays', in: 'action', holds: ['solutions d’organisation et de technique', 'raccourcir le délai'] },
  { fact: 'action 3: MSP answer their own patients', in: 'action', holds: ['Les maisons de santé savent répondre à leurs patients'] },
  { fact: 'limits drawn from flows of patients', in: 'page', holds: ['flux de patients', 'deuxième et troisième recours', 'découpages administratifs'] },
  { fact: 'over two départements, Loiret and Cher', in: 'page', holds: ['à cheval sur deux départements, le Loiret et le Cher'] },
  { fact: 'the same in the register', in: 'register', holds: ['départements : 18, 45', 'territory : Gien (45155)', 'territory : Aubigny-sur-Nère (18015)'] },
  { fact: 'statutes, articles 4 and 6: bordering communes may join', in: 'page', holds: ['articles 4 et 6', 'appartiennent à aucun projet de CPTS', 'manifestent leur volonté'] },
  { fact: 'bordering communes in the register', in: 'register', holds: ['bordering : Cerdon (45063)', 'bordering : Vailly-sur-Sauldre (18269)'] },
  { fact: 'axis 1', in: 'axis', holds: ['Renforcer la communication et la coordination entre acteurs de la santé', 'désertification', 'informatique communicante'] },
  { fact: 'action 1', in: 'action', holds: ['"number":1', 'La communication ville-hôpital', 'préalable'] },
  { fact: 'action 2', in: 'action', holds: ['"number":2', 'L’articulation entre le premier et le deuxième recours', 'rendez-vous inutiles', 'nouvelles générations'] },
  { fact: 'action 7', in: 'action', holds: ['"number":7', 'L’interconnaissance et les outils de communication', 'ROR', 'messageries sécurisées', 'DMP', 'SNACs'] },
  { fact: 'axis 2', in: 'axis', holds: ['Améliorer l’accès aux soins', 'précarité', 'pluriprofessionnelle'] },
  { fact: 'action 3', in: 'action', holds: ['"number":3', 'soins non programmés', 'toute la population du territoire'] },
  { fact: 'action 4', in: 'action', holds: ['"number":4', 'Télé-expertise et téléconsultation', 'zones enclavées'] },
  { fact: 'action 5', in: 'action', holds: ['"number":5', 'infirmière en addictologie', 'CMP', 'carnet de vaccination en ligne', 'iatrogénique', 'bilan de médication partagé'] },
  { fact: 'action 6', in: 'action', holds: ['"number":6', 'Protocoles de coopération et délégation de tâches', '« temps médecin »'] },
  { fact: 'tools: ROR', in: 'tool', holds: ['Répertoire opérationnel des ressources'] },
  { fact: 'tools: DMP', in: 'tool', holds: ['Dossier médical partagé'] },
  { fact: 'tools: SNACs', in: 'tool', holds: ['Services numériques d’appui à la coordination'] },
  { fact: 'the seat', in: 'register', holds: ['12 bis rue Jean Mermoz, 45500 Gien'] },
])

test('actions 1, 2, 7 belong to the first axis, 3 to 6 to the second', async () => {
  const [axes, actions] = await Promise.all([listReadableContents('public', 'axis'), listReadableContents('public', 'action')])
  const numbers = axes.map((axis) => [axis.values.number, actions.filter((one) => one.values.axis.includes(axis.id)).map((one) => one.values.number)])
  expect(numbers).toEqual([[1, [1, 2, 7]], [2, [3, 4, 5, 6]]])
})
