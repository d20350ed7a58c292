import { expect, test } from 'vitest'
import { listReadableContents } from '#lib/content/public-queries'
import { testToldExample } from '#tests/integration/example/told-example'

const database = testToldExample('en-creation', () => [
  { fact: 'professionals met in several towns', in: 'news', holds: ['Bandol, Manosque, Digne-les-Bains et Solliès'] },
  { fact: 'a dozen teams at different stages, by a body labelled by the ARS', in: 'news', holds: ['Labellisée par l’ARS PACA', 'Soins Coordonnés', 'douzaine d’équipes', 'stades différents'] },
  { fact: 'CPTS will cover the whole region', in: 'news', holds: ['mailleront toute la région'] },
  { fact: 'a body at their side', in: 'agreement', holds: ['se tient à nos côtés'] },
  { fact: 'an evening to lay the foundations', in: 'news', holds: ['Une soirée pour poser les bases', 'difficultés', 'inquiétudes', 'envies'] },
  { fact: 'the frame: an association, organised by functions', in: 'news', holds: ['celui d’une association, organisée par fonctions'] },
  { fact: 'the principle', in: 'page', holds: ['mieux prendre en charge les patients', 'échanger les informations', 'déserts médicaux', 'difficultés d’accès aux soins'] },
  { fact: 'unscheduled care', in: 'page', holds: ['soins non programmés', 'urgences'] },
  { fact: 'the hospital: discharges, admissions when possible', in: 'page', holds: ['pour les sorties, et pour les entrées quand c’est possible'] },
  { fact: 'prevention by all professionals', in: 'axis', holds: ['mise en œuvre par tous les professionnels'] },
  { fact: 'the whole population', in: 'page', holds: ['jeune ou âgée, en bonne santé ou malade chronique'] },
  { fact: 'the project and the great steps are being defined', in: 'agreement', holds: ['Préciser le projet de santé', 'grandes étapes'] },
  { fact: 'named communes', in: 'register', holds: ['territory : Solliès-Pont (83130)', 'territory : Belgentier (83017)', 'communes : 5', 'en création'] },
])

test('the accord is still to come, and nobody has signed one', async () => {
  const steps = await listReadableContents('public', 'step')
  expect(steps.find((one) => one.values.title.includes('ACI'))?.values.when).toBe('À venir')
  expect((await listReadableContents('public', 'document')).filter((one) => one.values.kind === 'aci')).toEqual([])
  expect(await database.owner("SELECT 1 FROM convention WHERE title ILIKE '%ACI%'")).toEqual([])
})
