import { z } from 'zod'
import { isDay } from '#lib/platform/day'
import { typedText } from '#lib/platform/format/typed-text'

const emptyOrEmail = z.union([z.literal(''), z.email({ error: 'Cette adresse ne semble pas complète. Exemple : secretariat@cabinet.fr' })])

// A field sent in a shape that no form of ours sends (twice, an unknown choice): told in French all the same.
z.config({ customError: () => 'Cette réponse n’a pas été comprise : vérifiez-la.' })

/** A text that must be there; `error` says what to type. */
export function requiredText(error: string, max = 200) {
  return z.string({ error }).overwrite(typedText).min(1, { error }).max(max, { error: `${max} caractères au plus.` })
}

/** A text that may be left empty. */
export function optionalText(max = 200) {
  return z.string().overwrite(typedText).max(max, { error: `${max} caractères au plus.` }).default('')
}

/** A mail address that may be left empty, in lower case. */
export function optionalEmail() {
  return emptyOrEmail.default('').transform((text) => text.toLowerCase())
}

/** The same, null where the form did not ask for it. */
export function emailWhereAsked() {
  return emptyOrEmail.optional().transform((text) => text?.toLowerCase() ?? null)
}

/** A mail address, in lower case. */
export function requiredEmail() {
  return z.string({ error: 'Indiquez une adresse de courriel.' }).trim().toLowerCase()
    .pipe(z.email({ error: 'Cette adresse ne semble pas complète. Exemple : prenom.nom@cabinet.fr' }))
}

/** A day typed in a date field, or null when left empty. */
export function optionalDay() {
  return z.string().trim().default('').refine((text) => text === '' || isDay(text), { error: 'Cette date n’existe pas. Écrivez-la comme 21/11/2026.' })
    .transform((text) => (text === '' ? null : text))
}

/** A day that must be there. */
export function requiredDay(error: string) {
  return z.string({ error }).overwrite(typedText).min(1, { error }).refine(isDay, { error: 'Cette date n’existe pas. Écrivez-la comme 21/11/2026.' })
}

/** The ticked boxes of a group: none, one or several. */
export function ticked<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.preprocess(listOf, z.array(z.enum(values)))
}

/** Free values of a repeated field. */
export function repeated() {
  return z.preprocess(listOf, z.array(z.string()))
}

/** A single box. */
export function tickedBox() {
  return z.preprocess((value) => value !== undefined && value !== '', z.boolean())
}

/** A whole number typed in a field, or null when left empty. */
export function optionalCount(min: number, max: number) {
  const error = `Un nombre entre ${min} et ${max}.`
  return z.string().trim().default('').refine((text) => text === '' || (/^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max), { error })
    .transform((text) => (text === '' ? null : Number(text)))
}

/** French telephone: ten digits however they are typed; empty allowed. Stored as typed digits. */
export function optionalPhone() {
  return z.string().default('').transform((text) => text.replace(/[\s.()-]/g, '').replace(/^(\+33|0033)/, '0'))
    .refine((text) => text === '' || /^0\d{9}$|^1\d{1,3}$|^116117$|^3\d{3}$/.test(text), { error: 'Ce numéro ne semble pas complet. Exemple : 03 20 00 00 00' })
}

// A form sends nothing for no box, a text for one, a list for several.
function listOf(value: unknown): unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? [...(value as unknown[])] : [value]
}
