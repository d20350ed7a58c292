import { z } from 'zod'
import { optionalCount, repeated, ticked } from '#lib/platform/actions/form-fields'
import { isDay } from '#lib/platform/day'
import { listRequest, oneOf, type SearchParams, single } from '#lib/platform/list-request'
import { proposalWays } from './proposal-states.ts'
import { asksWhom, maxPeople, ofPeople } from './household-schema.ts'
import { needDetails, needKinds, needThemes } from './need-kinds.ts'
import { type AgeBand, ageBands, consentGivers, consentWays, doctorWishes, needPriorities, practicalNeeds } from './person-facts.ts'
import { declineReasons } from './reasons.ts'
import { spokenFields, spokenOn } from './spoken-schema.ts'
import { typedCode } from './referral-code.ts'
import { directedReasons, stepFields } from './step-fields.ts'
import { isRecorded, needActions, needStates } from './transitions.ts'

const uuid = z.uuid({ error: 'Cette adresse est incomplète.' })
const outside = 'hors'
const person = z.object({ ageBand: z.enum(ageBands), consentGiver: z.enum(consentGivers) })

/** The form of an adressage: each person of the household on a line `age-1`, `accord-1`. `sectorId`: `hors` outside of the territory. */
export const submitReferralSchema = personLines().transform((form, context) => {
  const people = Array.from({ length: form.people }, (_, index) => person.safeParse({ ageBand: form[`age-${index + 1}`], consentGiver: form[`accord-${index + 1}`] })).flatMap((one) => (one.success ? [one.data] : []))
  if (people.length !== form.people) context.addIssue({ code: 'custom', path: ['age-1'], message: 'Choisissez la tranche d’âge de chaque personne.' })
  const { requestKey, callbackId, sectorId, priority, practicalNeeds: needs, consentWay, kind, theme, details, wishedOn } = form
  if (kind === 'complex_situation' && theme === '') context.addIssue({ code: 'custom', path: ['theme'], message: 'Choisissez de quoi il s’agit.' })
  return { asked: { kind, theme: theme === '' ? null : theme, details, wishedOn: wishedOn === '' ? null : wishedOn }, requestKey, callbackId: callbackId === '' ? null : callbackId, sectorId: sectorId === outside ? null : sectorId, priority, practicalNeeds: needs, consentWay, spoken: spokenOn(form), people }
})

function personLines() {
  const form = z.looseObject({
    requestKey: uuid,
    callbackId: z.union([z.literal(''), uuid]).default(''),
    ...spokenFields,
    people: z.coerce.number().int().min(1).max(maxPeople).catch(1),
    kind: z.enum(needKinds).catch('find_gp'),
    theme: z.union([z.literal(''), z.enum(needThemes)]).default(''),
    details: ticked(needDetails),
    wishedOn: z.string().trim().default('').refine((day) => day === '' || isDay(day), { error: 'Indiquez un jour qui existe, par exemple 15/03/2027.' }),
    sectorId: z.union([z.literal(outside), z.uuid({ error: 'Choisissez où habite la personne.' })]),
    priority: z.enum(needPriorities, { error: 'Choisissez : habituel ou prioritaire.' }),
    practicalNeeds: ticked(practicalNeeds),
    consentWay: z.enum(consentWays, { error: 'Dites comment la personne a été informée.' }),
    informed: z.literal('oui', { error: 'Cochez cette case une fois la personne informée et d’accord : sans cela, rien ne peut être envoyé.' }),
  })
  // Told together with what else is missing: nobody should have to send the form twice to know.
  const always = () => true
  return Array.from({ length: maxPeople }, (_, index) => index + 1).reduce((checked, number) => checked
    .refine((sent) => number > Number(sent.people) || ageBands.some((one) => one === sent[`age-${number}`]), { path: [`age-${number}`], error: 'Choisissez une tranche d’âge.', when: always })
    .refine((sent) => number > Number(sent.people) || consentGivers.some((one) => one === sent[`accord-${number}`]), { path: [`accord-${number}`], error: 'Dites qui donne l’accord.', when: always }), form)
}

export const proposeSchema = z.object({
  needId: uuid, way: z.enum(proposalWays, { error: 'Choisissez ce qui est fait de ces cabinets.' }).default('now'),
  practiceIds: repeated().pipe(z.array(uuid).min(1, { error: 'Cochez au moins un cabinet.' }).max(10, { error: 'Dix cabinets au plus à la fois.' })),
})
const recipient = z.string().transform((value, context) => {
  const [of = '', id = ''] = value.split(':')
  const known = uuid.safeParse(id)
  if (!known.success || (of !== 'cabinet' && of !== 'structure')) { context.addIssue({ code: 'custom', message: 'Cochez au moins un destinataire.' }); return z.NEVER }
  return of === 'cabinet' ? { practiceId: id, organisationId: null } : { practiceId: null, organisationId: id }
})
/** Whom to ask for another need than a doctor: `cabinet:ID` or `structure:ID`. */
export const askRecipientsSchema = z.object({ needId: uuid, recipients: repeated().pipe(z.array(recipient).min(1, { error: 'Cochez au moins un destinataire.' }).max(10, { error: 'Dix destinataires au plus à la fois.' })) })
export const askDirectlySchema = z.object({ needId: uuid, version: z.coerce.number().int().min(0), practiceIds: repeated().pipe(z.array(uuid).min(1, { error: 'Cochez au moins un médecin.' })) })
export const nameDoctorSchema = z.object({ needId: uuid, practiceId: z.uuid({ error: 'Choisissez un médecin dans la liste.' }), wish: z.enum([...doctorWishes, 'none'], { error: 'Dites ce qu’il en est de ce médecin.' }) }).transform(({ wish, ...input }) => ({ ...input, wish: wish === 'none' ? null : wish }))
export const handOverSchema = z.object({ needId: uuid, userId: z.uuid({ error: 'Choisissez une personne.' }) })
export const roundSchema = z.object({ needId: uuid, roundId: uuid })
export const choiceSchema = z.object({ needId: uuid, version: z.coerce.number().int().min(0), practiceId: z.uuid({ error: 'Choisissez le médecin que la personne a choisi.' }) })
export const checkWaitingSchema = z.object({ needId: uuid, version: z.coerce.number().int().min(0), outcome: z.enum(['still_waits', 'no_answer']) })

/** Of how many people the page spoke. */
const seenPeople = z.coerce.number().int().optional()
/** How many of each age, on fields `n-under_6`; all empty: whoever. */
const ageCounts = { 'n-under_6': optionalCount(0, maxPeople), 'n-from_6_to_15': optionalCount(0, maxPeople), 'n-from_16_to_17': optionalCount(0, maxPeople), 'n-from_18_to_69': optionalCount(0, maxPeople), 'n-from_70': optionalCount(0, maxPeople) }

const answer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('yes'), people: seenPeople }),
  z.object({ answer: z.literal('part'), people: seenPeople, count: z.coerce.number({ error: 'Dites pour combien de personnes.' }).int().min(1).max(maxPeople), ...ageCounts }),
  z.object({ answer: z.literal('no'), reason: z.enum(declineReasons, { error: 'Choisissez la raison qui convient.' }), closesEntry: z.literal('oui').optional().transform((text) => text === 'oui') }),
  z.object({ answer: z.literal('call_back') }),
], { error: 'Choisissez une réponse.' })

/** The answer that a form gives; the ages of a yes in part as they are counted. */
function answerOf(said: z.infer<typeof answer>) {
  if (said.answer !== 'part') return said
  const ages = ageBands.flatMap((age) => Array.from({ length: said[`n-${age}`] ?? 0 }, (): AgeBand => age))
  return { answer: said.answer, people: said.people, offer: { count: said.count, ages } }
}

/** An answer from the space or by phone, or by the link of a mail. */
export const answerProposalSchema = z.intersection(z.object({ proposalId: uuid }), answer).transform(({ proposalId, ...said }) => ({ proposalId, answer: answerOf(said) }))
export const undoAnswerSchema = z.object({ proposalId: uuid })
export const undoByLinkSchema = z.object({ token: z.string().min(1) })
export const answerByLinkSchema = z.intersection(z.object({ token: z.string().min(1) }), answer).transform(({ token, ...said }) => ({ token, answer: answerOf(said) }))

const recorded = needActions.filter(isRecorded)

/** One step: what the action needs to know with it is asked, the rest is left out. */
export const needStepSchema = z.object({
  // Not `action`: a form whose field has that name hides its own address from scripts.
  needId: uuid, version: z.coerce.number().int().min(0), gesture: z.enum(recorded, { error: 'Choisissez ce qui s’est passé.' }),
  reason: z.string().default(''), source: z.string().default(''), onDay: z.string().default(''), neighbourId: z.union([z.literal(''), uuid]).default(''), ...ofPeople,
}).superRefine(asksWhom).transform((form, context) => {
  const wanted = stepFields(form.gesture)
  if (wanted.reasons && !wanted.reasons.some((one) => one === form.reason)) context.addIssue({ code: 'custom', path: ['reason'], message: 'Choisissez une raison dans la liste.' })
  if (wanted.sources && !wanted.sources.some((one) => one === form.source)) context.addIssue({ code: 'custom', path: ['source'], message: 'Dites de qui vous le savez.' })
  if (wanted.day && !isDay(form.onDay)) context.addIssue({ code: 'custom', path: ['onDay'], message: 'Indiquez un jour qui existe, par exemple 15/03/2027.' })
  const { gesture, household: _, neighbourId, ...step } = form
  const isDirected = neighbourId !== '' && directedReasons.some((one) => one === form.reason)
  return { ...step, ...(isDirected ? { neighbourId } : {}), action: gesture, reason: wanted.reasons ? form.reason : null, source: wanted.sources ? form.source : null, onDay: wanted.day ? form.onDay : null }
})

/** The same from the page of a mail, whose link it carries. */
export const outcomeByLinkSchema = z.intersection(needStepSchema, z.object({ token: z.string().min(1) }))

/** What the address of a list asks for. Without a filter, what is closed is left out. */
export function needsRequest(params: SearchParams) {
  const list = listRequest(params, ['echeance', 'date'])
  return { ...list, search: typedCode(list.search) ?? list.search, isSorted: single(params['tri']) !== '', state: oneOf(params['etat'], [...needStates, 'open', 'all'] as const) }
}

export type NeedsRequest = ReturnType<typeof needsRequest>
