import { expect, test } from 'vitest'
import { publicContent } from '#lib/content/public-queries'
import { addDays, weekday } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { exampleClock } from '#prisma/examples/example-clock'
import { palliativeTrainingDay, signatureDay } from '#prisma/examples/pevele-du-douaisis/contents/partnership-days'
import { testToldExample } from '#tests/integration/example/told-example'

testToldExample('pevele-du-douaisis', (at) => {
  const clock = exampleClock(at)
  const training = palliativeTrainingDay(clock)
  const [trainingText, eveningText] = [dayAndMonth(training, clock.today), dayAndMonth(addDays(training, 1), clock.today)]
  return [
    { fact: 'about fifteen people present, two mayors, representatives of two deputies', in: 'agreement', holds: ['Une quinzaine de personnes', 'Le maire d’Orchies', 'Le maire de Faumont', 'Les représentantes des cabinets de deux députés du Nord'] },
    { fact: 'journalists were present', in: 'agreement', holds: ['journalistes'] },
    { fact: 'signed by both presidencies, the PSD’s direction and the CPTS’s coordination', in: 'agreement', holds: ['La présidence de la CPTS', 'La coordination de la CPTS', 'La présidence de la PSD', 'La direction de la PSD'] },
    { fact: 'signed on a Wednesday', in: 'agreement', holds: [signatureDay(clock)] },
    { fact: 'work begun years ago; one of the first partners', in: 'agreement', holds: ['travail commencé il y a plusieurs années', 'l’un des tout premiers partenaires de la CPTS'] },
    { fact: 'pooled tools and competences', in: 'agreement', holds: ['En réunissant leurs compétences et leurs outils'] },
    { fact: 'axis 1: training, and its two dates', in: 'agreement', holds: ['La formation pluriprofessionnelle', 'soins palliatifs', trainingText, 'spectacle-débat', eveningText, 'théâtre de Douai'] },
    { fact: 'axis 2: Cartodispo, referrals by the PSD, acteursantedouaisis.fr', in: 'agreement', holds: ['L’accès aux soins', 'Cartodispo', 'médecins généralistes disponibles pour de nouveaux patients', 'La PSD peut adresser', 'acteursantedouaisis.fr', 'en interne'] },
    { fact: 'axis 3: physical activity, Maison Sport Santé of the PSD, Sport pour tous of the CPTS', in: 'agreement', holds: ['La prévention et la promotion de la santé', 'activité physique', 'Maison Sport Santé que porte la PSD', '« Sport pour tous »'] },
    { fact: 'axis 4: since 2018 in a platform that no longer exists, four themes', in: 'agreement', holds: ['La pertinence et la qualité des soins', '2018', 'Plateforme Territoriale d’Appui, qui n’existe plus', 'maladies chroniques, soins palliatifs, santé mentale, santé des aidants'] },
    { fact: 'questions of the assembly, then the signature', in: 'agreement', holds: ['répondu aux questions de l’assemblée avant de signer'] },
    { fact: 'both presidencies told of their structures first', in: 'agreement', holds: ['Les deux structures se sont présentées, ont exposé les quatre axes'] },
    { fact: 'axis 1: what professionals ask for, to coordinate better', in: 'agreement', holds: ['sur les sujets qu’ils demandent', 'mieux se coordonner'] },
    { fact: 'axis 3: the CPTS is a partner of the Maison Sport Santé', in: 'agreement', holds: ['dont la CPTS est partenaire'] },
    { fact: 'axis 4: complex situations, in concertation', in: 'agreement', holds: ['Poursuivre la concertation', 'situations complexes'] },
    { fact: 'only the beginning, with and for the inhabitants', in: 'news', holds: ['Ce n’est que le début', 'avec et pour les habitants du territoire'] },
    { fact: 'until when it holds, and how it renews', in: 'register', holds: ['renouvellement : Convention de partenariat entre la PSD et la CPTS · tacit · 12'] },
    { fact: 'thanks to those present', in: 'news', holds: ['Merci aux élus, à leurs représentantes et aux journalistes'] },
    { fact: 'the training in the news', in: 'news', holds: ['la première formation', trainingText] },
    { fact: 'the evening in the news', in: 'news', holds: ['théâtre de Douai', eveningText] },
    { fact: 'the links with the platform', in: 'page', holds: ['https://acteursantedouaisis.fr', '/api/medecins.json'] },
    { fact: 'the convention in the register of partners', in: 'register', holds: ['partenaire : Plateforme Santé du Douaisis (PSD)'] },
    { fact: 'Orchies and Faumont in the territory', in: 'register', holds: ['territory : Orchies (59449)', 'territory : Faumont (59222)', 'communes : 20'] },
  ]
})

test('four axes, two dates to come that follow each other', async () => {
  const found = await publicContent('agreement', 'plateforme-sante-du-douaisis')
  expect(found && 'values' in found && found.values.axes.length).toBe(4)
  for (const now of ['2026-11-22T10:00:00Z', '2026-12-10T08:00:00Z', '2027-04-01T22:30:00Z', '2027-10-14T08:00:00Z']) {
    const clock = exampleClock(new Date(now))
    const training = palliativeTrainingDay(clock)
    expect(training > addDays(clock.today, 17) && training < addDays(clock.today, 40)).toBe(true)
    expect([weekday(training), weekday(signatureDay(clock))]).toEqual([3, 3])
    expect(signatureDay(clock) <= clock.dayAgo(340)).toBe(true)
  }
  expect(palliativeTrainingDay(exampleClock(new Date('2026-11-22T10:00:00Z')))).toBe('2026-12-16')
})
