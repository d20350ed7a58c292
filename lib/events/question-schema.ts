import { z } from 'zod'
import { optionalText, requiredText, tickedBox } from '#lib/platform/actions/form-fields'
import { keepDaysBounds, mostOptions, type QuestionContent, questionKinds } from './questions.ts'

const id = z.uuid({ error: 'Cette adresse est incomplète.' })
const keepDaysError = `Un nombre de jours entre ${keepDaysBounds.least} et ${keepDaysBounds.most}.`

const typed = {
  wording: requiredText('Écrivez la question.', 150),
  kind: z.enum(questionKinds, { error: 'Choisissez la forme de la réponse.' }),
  options: optionalText(600).transform((text) => [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))]),
  isNeeded: tickedBox(),
  reason: requiredText('Dites pourquoi vous le demandez : la personne le lit sous la question.', 200),
  keepDays: z.string().trim().default(String(keepDaysBounds.usual)).refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= keepDaysBounds.least && Number(text) <= keepDaysBounds.most, { error: keepDaysError }).transform(Number),
  isForDesk: tickedBox(),
}

type Typed = z.output<z.ZodObject<typeof typed>>

function check({ kind, options }: Typed, context: z.RefinementCtx): void {
  const complain = (message: string) => { context.addIssue({ code: 'custom', path: ['options'], message }) }
  if (kind === 'choice' && (options.length < 2 || options.length > mostOptions)) complain(`Écrivez de 2 à ${mostOptions} réponses possibles, une par ligne.`)
  if (options.some((one) => one.length > 100)) complain('Une réponse possible fait 100 caractères au plus.')
}

function contentOf({ wording, kind, options, isNeeded, reason, keepDays, isForDesk }: Typed): QuestionContent {
  return { wording, kind, options: kind === 'choice' ? options : [], isNeeded, reason, keepDays, isForDesk }
}

export const addQuestionSchema = z.object({ ...typed, eventId: id, moment: z.enum(['registration', 'evaluation']) }).superRefine(check).transform((input) => ({ eventId: input.eventId, moment: input.moment, question: contentOf(input) }))
export const updateQuestionSchema = z.object({ ...typed, id, version: z.coerce.number().int().min(1) }).superRefine(check).transform((input) => ({ id: input.id, version: input.version, question: contentOf(input) }))
export const removeQuestionSchema = z.object({ id })
