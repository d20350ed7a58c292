import type { Actor } from '#lib/platform/auth/actor'
import { type Day, dayAt } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import type { Sheet } from '#lib/platform/files/csv'
import { type SearchParams, single } from '#lib/platform/list-request'
import { isUuid } from '#lib/platform/uuid'
import { registeredProfession, registrationChannelLabels, registrationStateLabels } from './labels.ts'
import { canRunEvents } from './policy.ts'
import { listEventAnswers } from './question-queries.ts'
import { answerWords } from './questions.ts'
import { liveStates } from './registration-states.ts'

const zone = 'Europe/Paris'

/** Those who are awaited or wait at one date, one a line, with what they answered: for the coordination alone. */
export async function getRegistrationsSheet(actor: Actor, params: SearchParams, _today: Day): Promise<Sheet | null> {
  const id = single(params['date'])
  if (!canRunEvents(actor) || !isUuid(id)) return null
  const session = await db().eventSession.findUnique({
    where: { id },
    select: {
      eventId: true,
      registrations: {
        where: { state: { in: [...liveStates] } }, orderBy: { rank: 'asc' },
        select: { id: true, surname: true, firstName: true, people: true, email: true, phone: true, professionCode: true, organisation: true, state: true, channel: true, askedAt: true, companions: { orderBy: { position: 'asc' }, select: { firstName: true, surname: true } } },
      },
    },
  })
  if (!session) return null
  const { questions, answers } = await listEventAnswers(actor, session.eventId)
  return {
    name: 'Inscriptions',
    header: ['Nom', 'Prénom', 'Personnes', 'Avec', 'Courriel', 'Téléphone', 'Profession', 'Structure', 'État', 'Demandé le', 'Comment', ...questions.map((one) => one.wording)],
    rows: session.registrations.map((one) => [
      one.surname, one.firstName, one.people, one.companions.map((other) => `${other.firstName} ${other.surname}`.trim()).join(', '), one.email, one.phone, registeredProfession(one.professionCode), one.organisation,
      registrationStateLabels[one.state], dayAt(one.askedAt, zone), registrationChannelLabels[one.channel],
      ...questions.map((question) => answerWords(question.kind, answers[one.id]?.find((answer) => answer.questionId === question.id)?.text ?? '')),
    ]),
  }
}
