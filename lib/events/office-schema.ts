import { z } from 'zod'
import { optionalCount, optionalDay, optionalText } from '#lib/platform/actions/form-fields'
import { isDay } from '#lib/platform/day'
import { professionLabels } from '#lib/practitioners/labels'
import { eventAudiences } from './event-choices.ts'
import { mostQuotas, quotasOf } from './quota-rows.ts'
import { reminderDays } from './reminders.ts'
import { otherProfession } from './profession-choices.ts'
import type { SessionPlan } from './session-plan.ts'

const id = z.uuid({ error: 'Cette adresse est incomplète.' })
const version = z.coerce.number().int().min(0)

/** The most half-days of one date. */
export const mostHalfDays = 12

const clock = /^([01]\d|2[0-3]):[0-5]\d$/
const typed = z.string().trim().max(20).optional()
const halfDayFields = Object.fromEntries(Array.from({ length: mostHalfDays }, (_, index) => [`day${index}`, `from${index}`, `until${index}`]).flat().map((name) => [name, typed]))
const quotaFields = Object.fromEntries(Array.from({ length: mostQuotas }, (_, index) => [`quotaFor${index}`, `quotaSeats${index}`, `quotaUntil${index}`]).flat().map((name) => [name, z.string().trim().max(60).optional()]))
const isProfession = (code: string) => Object.hasOwn(professionLabels, code) || code === otherProfession

const planFields = z.object({ capacity: optionalCount(1, 5000), place: optionalText(120), opensOn: optionalDay(), closesOn: optionalDay() }).catchall(z.unknown())

/** A date as its form sends it: half-days in rows of three fields, those left empty are none; kept seats the same. */
function withPlan<Own extends z.ZodRawShape>(own: Own) {
  return z.object({ ...own, ...halfDayFields, ...quotaFields }).loose().transform((input, context): { given: z.output<z.ZodObject<Own>>; plan: SessionPlan } => {
    const rest = planFields.safeParse(input)
    if (!rest.success) {
      for (const issue of rest.error.issues) context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message })
      return z.NEVER
    }
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const halfDays = halfDaysOf(input, mostHalfDays, complain)
    const quotas = quotasOf(input, isProfession, complain)
    const { capacity, place, opensOn, closesOn } = rest.data
    return { given: z.object(own).parse(input), plan: { halfDays, capacity, place, opensOn, closesOn, quotas } }
  })
}

/** Rows of three fields, day, from, until; those left empty are none, the first must be there. */
export function halfDaysOf(input: Record<string, unknown>, most: number, complain: (path: string, message: string) => void): { day: string; from: string; until: string }[] {
  return Array.from({ length: most }, (_, index) => index).flatMap((index) => {
    const text = (name: string) => (typeof input[`${name}${index}`] === 'string' ? String(input[`${name}${index}`]) : '')
    const [day, from, until] = [text('day'), text('from'), text('until')]
    if (day === '' && from === '' && until === '') {
      if (index === 0) complain('day0', 'Indiquez le jour.')
      return []
    }
    if (!isDay(day)) complain(`day${index}`, day === '' ? 'Indiquez le jour.' : 'Cette date n’existe pas. Écrivez-la comme 21/11/2026.')
    if (!clock.test(from)) complain(`from${index}`, 'Indiquez l’heure de début, par exemple 19:30.')
    if (!clock.test(until)) complain(`until${index}`, 'Indiquez l’heure de fin, par exemple 21:30.')
    return [{ day, from, until }]
  })
}

export const addSessionSchema = withPlan({ eventId: id })
export const updateSessionSchema = withPlan({ id, version })
export const cancelSessionSchema = z.object({ id })
export const audienceSchema = z.object({
  eventId: id, version, audience: z.enum(eventAudiences, { error: 'Choisissez qui peut s’inscrire.' }),
  meetingLink: z.union([z.literal(''), z.url({ protocol: /^https$/, error: 'Cette adresse doit commencer par https://' })]).default(''),
})
export const remindersSchema = z.object({ eventId: id, version, days: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.coerce.number().refine((day) => reminderDays.some((one) => one === day), { error: 'Choisissez parmi les rappels proposés.' }))), note: optionalText(600) })
export const eventStateSchema = z.object({ eventId: id, version, state: z.enum(['planned', 'postponed', 'cancelled'], { error: 'Choisissez ce que devient l’événement.' }), reason: optionalText(400) })
export const recordAnswerSchema = z.object({ id, gesture: z.enum(['confirm', 'leave']) })
