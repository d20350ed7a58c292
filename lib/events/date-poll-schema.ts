import { z } from 'zod'
import { requiredDay, requiredText } from '#lib/platform/actions/form-fields'
import { mostChoices, mostVoters, type PollPlan, votersOf } from './date-poll.ts'
import { halfDaysOf } from './office-schema.ts'
import { withAnswers } from './schema.ts'

const id = z.uuid({ error: 'Cette adresse est incomplète.' })

/** Dates in rows of three fields, those left empty are none; people one a line. */
export const openPollSchema = z.object({ eventId: id, lastDay: requiredDay('Indiquez jusqu’à quel jour on répond.'), addresses: requiredText('Écrivez au moins une adresse.', 10_000) }).loose().transform((input, context): { eventId: string; plan: PollPlan } => {
  const complain = (path: string, message: string) => { context.addIssue({ code: 'custom', path: [path], message }) }
  const choices = halfDaysOf(input, mostChoices, complain)
  const { voters, wrong } = votersOf(input.addresses)
  if (wrong.length > 0) complain('addresses', `Ceci ne semble pas être une adresse : ${wrong.slice(0, 5).join(', ')}.`)
  if (voters.length > mostVoters) complain('addresses', `${mostVoters} personnes au plus.`)
  return { eventId: input.eventId, plan: { choices, lastDay: input.lastDay, voters } }
})
export const choosePollDateSchema = z.object({ choiceId: id })
export const voteSchema = withAnswers({ token: z.string().min(1).max(200), name: requiredText('Indiquez le nom à afficher.', 80) })
