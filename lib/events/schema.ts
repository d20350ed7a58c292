import { z } from 'zod'
import { optionalPhone, optionalText, requiredEmail, requiredText } from '#lib/platform/actions/form-fields'
import { professionLabels } from '#lib/practitioners/labels'
import { type Companion, companionFields, companionsOf } from './companions.ts'
import { otherProfession } from './profession-choices.ts'
import { answerField, longestAnswer } from './questions.ts'

const id = z.uuid({ error: 'Cette adresse est incomplète.' })

/** The most people that one form registers. */
export const largestGroup = 20

export const people = z.coerce.number({ error: 'Indiquez un nombre.' }).int({ error: 'Indiquez un nombre entier.' }).min(1, { error: 'Au moins une personne.' }).max(largestGroup, { error: `${largestGroup} personnes au plus : au-delà, appelez-nous.` })

export const profession = z.string().default('').transform((text) => (Object.hasOwn(professionLabels, text) || text === otherProfession ? text : null))

/** Answers to an event's questions come in fields of their own, `reponse-…`: gathered under one name. */
export function withAnswers<Own extends z.ZodRawShape>(own: Own) {
  return z.preprocess(gathered, z.object({ ...own, answers: z.record(z.string(), z.string().max(longestAnswer)) }))
}

function gathered(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  const prefix = answerField('')
  const answers = Object.entries(input).flatMap(([name, value]) => (name.startsWith(prefix) && typeof value === 'string' ? [[name.slice(prefix.length), value.slice(0, longestAnswer)]] : []))
  return { ...input, answers: Object.fromEntries(answers) as Record<string, string> }
}

/** The public form. `site`: a field that people do not see; `proof`: when the form was made. */
export const askSeatSchema = withAnswers({
  sessionId: id, requestKey: id,
  firstName: requiredText('Indiquez votre prénom.', 80),
  surname: requiredText('Indiquez votre nom.', 80),
  email: requiredEmail(),
  phone: optionalPhone(),
  professionCode: profession,
  organisation: optionalText(120),
  people,
  site: z.string().default(''),
  proof: z.string().default(''),
})

/** Whoever is signed in says how many come. */
export const registerSchema = withAnswers({ sessionId: id, requestKey: id, people })

export const answerByLinkSchema = z.object({ token: z.string().min(1).max(200), gesture: z.enum(['confirm', 'leave']) })
export const answerOwnSchema = z.object({ id, gesture: z.enum(['confirm', 'leave']) })

/** Names of those who come along, in two fields each. */
function withCompanions<Own extends z.ZodRawShape>(own: Own) {
  return z.object({ ...own, ...companionShape }).loose().transform((input, context): z.output<z.ZodObject<Own>> & { companions: Companion[] } => ({ ...z.object(own).parse(input), companions: companionsOf(input, largestGroup, (path, message) => { context.addIssue({ code: 'custom', path: [path], message }) }) }))
}

const companionShape = Object.fromEntries(Array.from({ length: largestGroup - 1 }, (_, index) => Object.values(companionFields(index + 2))).flat().map((name) => [name, z.string().max(200).optional()]))

export const nameByLinkSchema = withCompanions({ token: z.string().min(1).max(200) })
export const nameOwnSchema = withCompanions({ id })

/** Somebody on the telephone: a name is enough. */
export const phoneRegistrationSchema = withAnswers({
  sessionId: id, requestKey: id,
  firstName: requiredText('Indiquez le prénom.', 80),
  surname: requiredText('Indiquez le nom.', 80),
  email: z.union([z.literal(''), requiredEmail()]).default(''),
  phone: optionalPhone(),
  professionCode: profession,
  organisation: optionalText(120),
  people,
})
