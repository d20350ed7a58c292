import { z } from 'zod'
import { languageCodes } from '#lib/cartodispo/statement-content'
import { optionalDay, optionalEmail, optionalPhone, optionalText, repeated, requiredDay, requiredEmail, requiredText, ticked, tickedBox } from '#lib/platform/actions/form-fields'
import { readNationalNumber } from '#lib/practitioners/national-number'
import { memberProfessionLabels } from './labels.ts'
import { handMoves } from './moves.ts'

const id = z.uuid({ error: 'Cette adresse est incomplète.' })
const version = z.coerce.number().int().min(0)
const year = z.coerce.number().int().min(2000).max(2200)

const person = {
  lastName: requiredText('Indiquez le nom.', 100),
  firstName: requiredText('Indiquez le prénom.', 100),
  professionCode: z.string({ error: 'Choisissez une profession.' }).refine((code) => code in memberProfessionLabels, { error: 'Choisissez une profession.' }),
  professionText: optionalText(80),
  number: z.string().default('').refine((text) => readNationalNumber(text).kind !== 'malformed', { error: 'Un numéro RPPS a 11 chiffres, un numéro ADELI en a 9.' }),
  workplace: optionalText(200),
  communeCode: z.string().default('').refine((code) => code === '' || /^[0-9A-Za-z-]{5,40}$/.test(code), { error: 'Choisissez une commune, ou laissez vide.' }).transform((code) => (code === '' ? null : code)),
  email: requiredEmail(),
  phone: optionalPhone(),
}

const saysWhichOther = {
  check: (one: { professionCode: string; professionText: string }) => one.professionCode !== 'other' || one.professionText !== '',
  refusal: { error: 'Écrivez votre profession ou votre fonction.', path: ['professionText'] },
}

/** The public form. `site`: a field that people do not see; `proof`: when the form was made. */
export const applicationSchema = z.object({
  ...person,
  motivation: optionalText(2000),
  consent: tickedBox().refine((isTicked) => isTicked, { error: 'Votre accord est nécessaire pour que nous puissions étudier votre demande.' }),
  site: z.string().default(''),
  proof: z.string().default(''),
}).refine(saysWhichOther.check, saysWhichOther.refusal)

export const addMemberSchema = z.object({ ...person, admittedOn: optionalDay(), privateNote: optionalText(1000) }).refine(saysWhichOther.check, saysWhichOther.refusal)
export const updateMemberSchema = z.object({ ...person, id, version, privateNote: optionalText(1000) }).refine(saysWhichOther.check, saysWhichOther.refusal)

export const moveSchema = z.object({ id, version, move: z.enum(handMoves), note: optionalText(1000) })

const means = z.enum(['transfer', 'cheque', 'card', 'cash', 'other'], { error: 'Choisissez le moyen de paiement.' })
const memberIds = repeated().pipe(z.array(z.uuid()).min(1, { error: 'Cochez au moins une personne.' }).max(500, { error: '500 personnes au plus à la fois.' }))

/** What is done with the ticked lines of the list. */
export const bulkSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('fee'), year, memberIds, means, receivedOn: requiredDay('Indiquez la date de réception.') }),
  z.object({ intent: z.literal('renewal'), year, memberIds }),
], { error: 'Choisissez ce qu’il faut faire.' })

export const settleFeeSchema = z.object({ memberId: id, year, means, receivedOn: requiredDay('Indiquez la date de réception.') })
export const receiptSchema = z.object({ receiptId: id })

/** "60", "60,50": euros as people type them, in cents. */
const euros = z.string({ error: 'Indiquez un montant.' }).trim().regex(/^\d{1,4}([.,]\d{1,2})?$/, { error: 'Un montant en euros, par exemple 50 ou 50,50. 0 : l’adhésion est gratuite.' })
  .transform((text) => Math.round(Number(text.replace(',', '.')) * 100))

export const feeYearSchema = z.object({
  year, version,
  amount: euros,
  paymentUrl: z.union([z.literal(''), z.url({ protocol: /^https$/, error: 'Collez l’adresse complète, qui commence par https://' })]).default(''),
  lapsesOn: requiredDay('Indiquez une date.'),
}).refine((one) => one.lapsesOn.startsWith(`${one.year}-`), { error: 'Une date de cette année-là.', path: ['lapsesOn'] })

const audience = z.enum(['nobody', 'members', 'public'], { error: 'Choisissez qui peut le lire.' }).default('nobody')

export const profileSchema = z.object({
  version,
  listedTo: audience,
  presentation: optionalText(300), presentationTo: audience,
  phone: optionalPhone(), phoneTo: audience,
  email: optionalEmail(), emailTo: audience,
  msSante: optionalEmail(), msSanteTo: z.enum(['nobody', 'members'], { error: 'Une adresse MSSanté n’est montrée qu’aux professionnels.' }).default('nobody'),
  languages: ticked(languageCodes), languagesTo: audience,
  accessibility: optionalText(200), accessibilityTo: audience,
})
