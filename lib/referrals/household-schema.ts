import { z } from 'zod'
import { repeated } from '#lib/platform/actions/form-fields'
import { type SearchParams, single } from '#lib/platform/list-request'
import { ageBands, type AskedPerson, consentGivers, consentGiversFor } from './person-facts.ts'

/** People of one household on one form. */
export const maxPeople = 6
const lines = Array.from({ length: maxPeople }, (_, index) => index + 1)
const person = z.object({ ageBand: z.enum(ageBands), consentGiver: z.enum(consentGivers) })

type Sent = Record<string, unknown>
// Told together with what else is missing: nobody should have to send the form twice to know.
const always = () => true
const isIn = (values: readonly string[], value: unknown) => values.some((one) => one === value)
const isFilled = (value: unknown) => value !== undefined && value !== ''

/** Where the person lives; `hors`: outside of the territory, which is kept as nowhere. */
export const placeField = z.union([z.literal('hors'), z.uuid({ error: 'Choisissez où habite la personne.' })]).transform((value) => (value === 'hors' ? null : value))

/** A form that asks for the people of a household: one at least, each on a line `age-1`, `accord-1`; lines left empty are nobody. */
export function asksPeople<Schema extends z.ZodType<Sent>>(form: Schema): Schema {
  return lines.reduce<Schema>((checked, line) => {
    const [age, accord] = [`age-${line}`, `accord-${line}`]
    const isAsked = (sent: Sent) => line === 1 || isFilled(sent[age]) || isFilled(sent[accord])
    return checked
      .refine((sent) => !isAsked(sent) || isIn(ageBands, sent[age]), { path: [age], error: 'Choisissez une tranche d’âge.', when: always })
      .refine((sent) => !isAsked(sent) || isIn(consentGivers, sent[accord]), { path: [accord], error: 'Dites qui donne l’accord.', when: always })
      .refine((sent) => fits(lineOf(sent, line)), { path: [accord], error: 'À cet âge, ce n’est pas cette personne qui peut donner l’accord : avant 16 ans, un parent ; à 16 ou 17 ans, la personne avec un parent ; à partir de 18 ans, elle-même ou son représentant légal.', when: always })
  }, form)
}

/** The people that such a form names, in their order. */
export function peopleOn(sent: Sent): AskedPerson[] {
  return lines.flatMap((line) => lineOf(sent, line) ?? [])
}

function lineOf(sent: Sent, line: number): AskedPerson | null {
  return person.safeParse({ ageBand: sent[`age-${line}`], consentGiver: sent[`accord-${line}`] }).data ?? null
}

function fits(one: AskedPerson | null): boolean {
  return one === null || consentGiversFor(one.ageBand).includes(one.consentGiver)
}

/** Of whom something is true, ticked among the people of a household: `household` says that they were asked for. */
export const ofPeople = { positions: repeated().transform((list) => list.map(Number)).pipe(z.array(z.number().int().min(1).max(maxPeople))), household: z.string().default('') }

/** A household of which nobody is ticked has said nothing. */
export function asksWhom(form: { positions: number[]; household: string }, context: z.RefinementCtx): void {
  if (form.household !== '' && form.positions.length === 0) context.addIssue({ code: 'custom', path: ['positions'], message: 'Cochez au moins une personne.' })
}

/** Whether a yes for a part of a household is taken, and by whom of it. */
export const partDecisionSchema = z.object({ proposalId: z.uuid({ error: 'Cette adresse est incomplète.' }), version: z.coerce.number().int().min(0), decision: z.enum(['accept', 'decline']), positions: ofPeople.positions })

/** For how many people of a household the address of a form asks (`personnes`). */
export function peopleAsked(params: SearchParams): number {
  const asked = Number(single(params['personnes']))
  return Number.isInteger(asked) && asked > 1 && asked <= maxPeople ? asked : 1
}
