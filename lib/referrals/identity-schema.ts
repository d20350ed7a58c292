import { z } from 'zod'
import { optionalEmail, optionalPhone } from '#lib/platform/actions/form-fields'
import { type Day, isDay } from '#lib/platform/day'
import { referralMode } from '#lib/platform/env'
import { typedText } from '#lib/platform/format/typed-text'
import { consentSchema } from './draft-schema.ts'
import { maxPeople } from './household-schema.ts'
import { ageBandOf, type NamedPerson, needsContact, type PersonIdentity, type TypedWho } from './identity.ts'
import { consentGivers } from './person-facts.ts'
import { submitReferralSchema } from './schema.ts'

type Sent = Record<string, unknown>
type Line = { field: string; error: string; holds: (sent: Sent, number: number) => boolean }

const text = (sent: Sent, field: string, number: number) => { const value = sent[`${field}-${number}`]; return typeof value === 'string' ? typedText(value) : '' }
const isIn = (field: string, most: number) => (sent: Sent, number: number) => { const { length } = text(sent, field, number); return length > 0 && length <= most }
const isAtMost = (field: string, most: number) => (sent: Sent, number: number) => text(sent, field, number).length <= most
const isPhone = (value: string) => optionalPhone().safeParse(value).success
const giverOf = (sent: Sent, number: number) => consentGivers.find((one) => one === text(sent, 'accord', number)) ?? 'person'
const hasContact = (sent: Sent, number: number) => ['contact-nom', 'contact-lien', 'contact-telephone', 'contact-horaires'].some((field) => text(sent, field, number) !== '')

const dayError = 'Indiquez la date de naissance, par exemple 15/03/1950.'
/** What each person's lines have to be where identities are kept. */
const identityLines: readonly Line[] = [
  { field: 'nom', error: 'Indiquez le nom.', holds: isIn('nom', 80) },
  { field: 'prenom', error: 'Indiquez le prénom.', holds: isIn('prenom', 80) },
  { field: 'naissance', error: dayError, holds: (sent, number) => isDay(text(sent, 'naissance', number)) },
  { field: 'adresse', error: '300 caractères au plus.', holds: isAtMost('adresse', 300) },
  { field: 'telephone', error: 'Ce numéro ne semble pas complet. Exemple : 03 20 00 00 00', holds: (sent, number) => isPhone(text(sent, 'telephone', number)) },
  { field: 'telephone', error: 'Indiquez un téléphone, le sien ou celui de la personne à contacter.', holds: (sent, number) => text(sent, 'telephone', number) !== '' || text(sent, 'contact-telephone', number) !== '' },
  { field: 'courriel', error: 'Cette adresse ne semble pas complète.', holds: (sent, number) => optionalEmail().safeParse(text(sent, 'courriel', number)).success },
  { field: 'ald', error: 'Dites oui ou non.', holds: (sent, number) => ['oui', 'non'].includes(text(sent, 'ald', number)) },
  { field: 'deplacement', error: 'Dites oui ou non.', holds: (sent, number) => ['oui', 'non'].includes(text(sent, 'deplacement', number)) },
  { field: 'contact-nom', error: 'Indiquez qui donne l’accord : le parent, ou qui représente la personne.', holds: (sent, number) => text(sent, 'contact-nom', number) !== '' || !(needsContact(giverOf(sent, number)) || hasContact(sent, number)) },
  { field: 'contact-nom', error: '120 caractères au plus.', holds: isAtMost('contact-nom', 120) },
  { field: 'contact-lien', error: '80 caractères au plus.', holds: isAtMost('contact-lien', 80) },
  { field: 'contact-telephone', error: 'Ce numéro ne semble pas complet. Exemple : 03 20 00 00 00', holds: (sent, number) => isPhone(text(sent, 'contact-telephone', number)) },
  { field: 'contact-horaires', error: '120 caractères au plus.', holds: isAtMost('contact-horaires', 120) },
]

const isChecked = (sent: Sent, number: number) => ['nom', 'prenom', 'naissance'].some((field) => text(sent, field, number) !== '')
/** In the minimal mode: nothing, or all three. */
const nameLines: readonly Line[] = [
  { field: 'nom', error: 'Pour vérifier, il faut aussi le nom.', holds: (sent, number) => !isChecked(sent, number) || isIn('nom', 80)(sent, number) },
  { field: 'prenom', error: 'Pour vérifier, il faut aussi le prénom.', holds: (sent, number) => !isChecked(sent, number) || isIn('prenom', 80)(sent, number) },
  { field: 'naissance', error: 'Pour vérifier, il faut aussi la date de naissance, par exemple 15/03/1950.', holds: (sent, number) => !isChecked(sent, number) || isDay(text(sent, 'naissance', number)) },
]

const numbers = Array.from({ length: maxPeople }, (_, index) => index + 1)
const always = () => true

const isFilled = (value: unknown) => value !== undefined && value !== ''
/** The first one, as many as the form counts, and whoever else has a line. */
const isAsked = (sent: Sent, number: number) => number === 1 || number <= Number(sent['people'] ?? 1) || isFilled(sent[`age-${number}`]) || isFilled(sent[`accord-${number}`])

/** Who the people of the form are, or what is needed to know whether they were sent already. Refusals stand at their fields. */
const typedWhoSchema = checked('hds', identityLines, checked('minimal', nameLines, z.looseObject({})))
  .transform((sent): { who: TypedWho } => {
    const household = numbers.filter((number) => isAsked(sent, number))
    const identities = household.map((number) => (referralMode() === 'hds' ? identityOf(sent, number) : null))
    return { who: { identities, names: household.map((number) => (isChecked(sent, number) ? nameOf(sent, number) : null)), sendsAnyway: sent['sendAnyway'] === 'oui' ? 'yes' : 'no' } }
  })

const impossibleBirth = 'Cette date de naissance n’est pas possible : elle est à venir, ou trop ancienne.'

/** The whole form of an adressage, on the day that the clock tells. */
export function sendReferralSchema(today: () => Day) {
  return withWho(submitReferralSchema, today)
}

/** A form with who its people are, or what is checked of them; what both halves refuse is told together. */
export function withWho<Asked extends object>(form: z.ZodType<Asked>, today: () => Day) {
  return z.looseObject({}).transform((typed, context) => {
    const isKept = referralMode() === 'hds'
    const sent = isKept ? withAges(typed, today()) : typed
    const [asked, told] = [form.safeParse(sent), typedWhoSchema.safeParse(sent)]
    for (const { path, message } of [...(asked.error?.issues ?? []), ...(told.error?.issues ?? [])]) {
      const [field = '', number = ''] = String(path[0]).split(/-(?=\d+$)/)
      // Where the birth date tells the age, its own question says what is missing.
      if (!isKept || field !== 'age') context.addIssue({ code: 'custom', path, message })
      else if (isDay(text(sent, 'naissance', Number(number)))) context.addIssue({ code: 'custom', path: [`naissance-${number}`], message: impossibleBirth })
    }
    return asked.success && told.success ? { ...asked.data, ...told.data } : z.NEVER
  })
}

/** The last step of a draft, with who they are or what is checked of them; what both halves refuse is told together. */
export const sendDraftSchema = z.looseObject({}).transform((sent, context) => {
  const [asked, told] = [consentSchema.safeParse(sent), typedWhoSchema.safeParse(sent)]
  for (const { path, message } of [...(asked.error?.issues ?? []), ...(told.error?.issues ?? [])]) context.addIssue({ code: 'custom', path, message })
  return asked.success && told.success ? { ...asked.data, ...told.data } : z.NEVER
})

/** The age band that each birth date tells today: nobody is asked for both. */
function withAges(sent: Sent, day: Day): Sent {
  return numbers.reduce((all, number) => {
    const bornOn = text(sent, 'naissance', number)
    return isDay(bornOn) ? { ...all, [`age-${number}`]: ageBandOf(bornOn, day) ?? '' } : all
  }, sent)
}

function checked(mode: 'hds' | 'minimal', lines: readonly Line[], schema: z.ZodType<Sent>): z.ZodType<Sent> {
  return numbers.reduce((all, number) => lines.reduce((some, line) => some
    .refine((sent) => referralMode() !== mode || !isAsked(sent, number) || line.holds(sent, number), { path: [`${line.field}-${number}`], error: line.error, when: always }), all), schema)
}

function nameOf(sent: Sent, number: number): NamedPerson {
  return { lastName: text(sent, 'nom', number), firstName: text(sent, 'prenom', number), bornOn: text(sent, 'naissance', number) }
}

function identityOf(sent: Sent, number: number): PersonIdentity {
  const yes = (field: string) => (text(sent, field, number) === 'oui' ? 'yes' : 'no')
  const contact = { name: text(sent, 'contact-nom', number), tie: text(sent, 'contact-lien', number), phone: optionalPhone().parse(text(sent, 'contact-telephone', number)), hours: text(sent, 'contact-horaires', number) }
  return {
    ...nameOf(sent, number), address: text(sent, 'adresse', number), phone: optionalPhone().parse(text(sent, 'telephone', number)), email: text(sent, 'courriel', number),
    hasAld: yes('ald'), canTravel: yes('deplacement'), contact: contact.name === '' ? null : contact,
  }
}
