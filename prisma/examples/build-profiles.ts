import type { Example } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
import { fictitiousEmail, fictitiousPhone } from './fictitious.ts'
import { fractionOf, pick, rankOf } from './fractions.ts'

const audiences = ['public', 'public', 'members', 'nobody'] as const
const languages = [['en'], ['en', 'es'], ['pl'], ['ar'], ['nl', 'en'], ['pt'], ['lsf']] as const
const accesses = ['Plain-pied.', 'Plain-pied, place réservée devant l’entrée.', 'Un ascenseur, sonnez à l’accueil.', 'Trois marches ; rampe sur demande.'] as const
const presentations: Record<string, readonly string[]> = {
  '10': ['Médecine générale et suivi des maladies chroniques. Maîtresse de stage universitaire.', 'Médecine générale, pédiatrie courante, petite traumatologie.', 'Médecine générale. Visites à domicile le jeudi dans les communes voisines.'],
  '21': ['Vaccination, dépistage, entretiens pharmaceutiques sur rendez-vous.', 'Préparation des doses à administrer, livraison à domicile.'],
  '40': ['Soins dentaires de l’adulte et de l’enfant.', 'Soins conservateurs, prothèses, urgences du matin.'],
  '50': ['Suivi de grossesse, consultations de gynécologie, rééducation du périnée.'],
  '60': ['Soins à domicile, pansements complexes, suivi des retours d’hospitalisation.', 'Soins infirmiers à domicile et au cabinet, éducation thérapeutique du diabète.'],
  '70': ['Rééducation orthopédique et neurologique, équilibre et prévention des chutes.', 'Kinésithérapie respiratoire, rééducation après chirurgie.'],
  '80': ['Soins du pied diabétique, semelles, visites à domicile.'],
  '91': ['Troubles du langage et des apprentissages, rééducation après un AVC.'],
}

/** What professionals with an account say of themselves in the directory, each line to whom they chose. */
export function buildProfiles(rows: ExampleRows, example: Example, clock: ExampleClock): void {
  if (!example.members) return
  rows.users.forEach((user, index) => {
    const practitioner = rows.practitioners.find((one) => one.id === user.practitionerId)
    const key = `profile:${user.id}`
    if (!practitioner || fractionOf(key) < 0.12) return
    const said = presentations[practitioner.professionCode]
    const to = (field: string) => pick(audiences, `${key}:${field}`)
    rows.profiles.push({
      userId: user.id, updatedAt: clock.officeHour(clock.workingDayAgo(10 + rankOf(key, 200)), key),
      listedTo: fractionOf(`${key}:listed`) < 0.8 ? 'public' : 'members',
      presentation: said ? pick(said, `${key}:said`) : '', presentationTo: 'public',
      phone: fictitiousPhone(4_400 + index), phoneTo: to('phone'), email: fictitiousEmail(`contact.${index + 1}`), emailTo: fractionOf(`${key}:email`) < 0.6 ? 'members' : 'nobody',
      msSante: fictitiousEmail(`mssante.${index + 1}`), msSanteTo: fractionOf(`${key}:ms`) < 0.85 ? 'members' : 'nobody',
      languages: fractionOf(`${key}:languages`) < 0.5 ? [...pick(languages, key)] : [], languagesTo: 'public',
      accessibility: fractionOf(`${key}:access`) < 0.6 ? pick(accesses, key) : '', accessibilityTo: 'public',
    })
  })
}
