import { z } from 'zod'
import { optionalDay, optionalEmail, optionalPhone, optionalText, repeated, requiredEmail, requiredText, ticked, tickedBox } from '#lib/platform/actions/form-fields'
import { professionLabels } from './labels.ts'
import { readNationalNumber } from './national-number.ts'

const id = z.uuid({ error: 'Cette adresse est incomplète.' })
const version = z.coerce.number().int().min(0)

const personFields = {
  civility: z.enum(['', 'M', 'MME']).default(''),
  lastName: requiredText('Indiquez le nom.', 100),
  firstName: requiredText('Indiquez le prénom.', 100),
  professionCode: z.string().refine((code) => code in professionLabels, { error: 'Choisissez une profession.' }),
  isGp: tickedBox(),
  number: z.string().default('').refine((text) => readNationalNumber(text).kind !== 'malformed', { error: 'Un numéro RPPS a 11 chiffres, un numéro ADELI en a 9.' }),
  email: optionalEmail(),
  msSante: optionalEmail(),
}

/** A practitioner typed by hand; `isSomeoneElse`: not the homonym that was shown. */
export const createPractitionerSchema = z.object({ ...personFields, isSomeoneElse: tickedBox() })
export const updatePractitionerSchema = z.object({ ...personFields, id, version })
export const removePractitionerSchema = z.object({ id, reason: z.enum(['removed', 'objected'], { error: 'Choisissez pourquoi.' }) })

/** Decimal degrees as people type them, comma or point. */
function degrees(limit: number) {
  return z.string().default('').transform((text) => text.trim().replace(',', '.'))
    .refine((text) => text === '' || (/^-?\d{1,3}(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= limit), { error: `Un nombre entre -${limit} et ${limit}, par exemple 50,47.` })
    .transform((text) => (text === '' ? null : Number(text)))
}

const siteFields = {
  name: requiredText('Indiquez le nom du lieu.', 150),
  kind: z.enum(['single_practice', 'group_practice', 'msp', 'health_centre', 'hospital', 'other'], { error: 'Choisissez un type de lieu.' }),
  addressLine: optionalText(200),
  addressExtra: optionalText(200),
  postalCode: z.string().trim().default('').refine((text) => text === '' || /^\d{5}$/.test(text), { error: 'Un code postal a cinq chiffres.' }),
  communeCode: z.string().regex(/^[0-9A-Za-z-]{5,40}$/, { error: 'Choisissez une commune.' }),
  phone: optionalPhone(),
  email: optionalEmail(),
  isStepFree: z.enum(['', 'oui', 'non']).default('').transform((answer) => (answer === '' ? null : answer === 'oui')),
  placing: z.enum(['address', 'proposed', 'hand']).default('address'),
  lat: degrees(90),
  lon: degrees(180),
}

const placedByHand = { check: (site: { placing: string; lat: number | null; lon: number | null }) => site.placing !== 'hand' || (site.lat !== null && site.lon !== null), refusal: { error: 'Indiquez la latitude et la longitude, ou laissez chercher d’après l’adresse.', path: ['lat'] } }

export const createSiteSchema = z.object(siteFields).refine(placedByHand.check, placedByHand.refusal)
export const updateSiteSchema = z.object({ ...siteFields, id, version }).refine(placedByHand.check, placedByHand.refusal)

const practiceFields = {
  mode: z.enum(['', 'liberal', 'salaried', 'volunteer']).default('').transform((mode) => (mode === '' ? null : mode)),
  position: z.enum(['holder', 'collaborator', 'replacement'], { error: 'Choisissez la place au cabinet.' }),
  startsOn: optionalDay(),
}

export const addPracticeSchema = z.object({ ...practiceFields, practitionerId: id, siteId: z.uuid({ error: 'Choisissez un lieu.' }) })
export const updatePracticeSchema = z.object({ ...practiceFields, id, version })
export const movePracticeSchema = z.object({ id, version, siteId: z.uuid({ error: 'Choisissez un lieu.' }) })
export const removePracticeSchema = z.object({ id })

const delegate = { name: requiredText('Indiquez le nom de cette personne, ou du secrétariat.', 120), email: requiredEmail(), untilOn: optionalDay() }

export const grantOwnDelegationSchema = z.object({ ...delegate, practiceIds: repeated().pipe(z.array(z.uuid()).min(1, { error: 'Choisissez au moins un cabinet.' })) })
export const grantDelegationSchema = z.object({ ...delegate, scope: z.enum(['practice', 'site'], { error: 'Choisissez.' }), subjectId: z.uuid({ error: 'Choisissez pour qui.' }) })
export const delegationSchema = z.object({ delegationId: id })

export const practiceContactSchema = z.object({
  id, version,
  phone: optionalPhone(),
  email: optionalEmail(),
  preferredChannel: z.enum(['mail', 'phone']),
  secretaryHours: optionalText(200),
  closingDays: ticked(['1', '2', '3', '4', '5', '6', '7']).transform((days) => days.map(Number)),
  privateNote: optionalText(1000),
})
