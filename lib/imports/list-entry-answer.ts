import type { Day } from '#lib/platform/day'
import type { AnswerProposal } from './list-answer.ts'
import { interpretAnswer } from './list-answer.ts'
import { readUpdateDate } from './list-dates.ts'
import type { ListLine } from './list-lines.ts'
import type { ListEntry, ListNotice, ListQuestion, ListStatement } from './list-outcome.ts'
import type { TerritoryCommune } from './list-towns.ts'
import { townKey } from './list-towns.ts'

type StatedFacts = Pick<ListEntry, 'updatedOn' | 'answer' | 'reading' | 'reservedCommunes' | 'statement'>
type AnswerContext = { communes: readonly TerritoryCommune[]; today: Day; unreadRemarks: readonly string[] }

/** What a line states about new patients, on which day it was confirmed, and what must be asked about either. */
export function entryAnswer(cells: ListLine['cells'], context: AnswerContext): { facts: StatedFacts; questions: ListQuestion[]; notices: ListNotice[] } {
  const date = readUpdateDate(cells.updatedOn, context)
  const updatedOn = date.kind === 'day' ? date.on : null
  const townNames = context.communes.map((commune) => commune.name)
  const read = (text: string) => interpretAnswer(text, { updatedOn, today: context.today, townNames })
  const proposal = read(cells.answer)
  const { answer } = proposal
  const questions = [...answerQuestions(proposal, cells.answer), ...remarkQuestions(proposal, context.unreadRemarks, read)]
  const notices: ListNotice[] = []

  const isStated = answer.kind !== 'unknown' && answer.kind !== 'unclear'
  if (date.kind === 'impossible' || date.kind === 'future' || date.kind === 'unreadable') {
    const sentence = `${date.sentence} Quand ce renseignement a-t-il été confirmé ?`
    if (isStated) questions.push({ code: `date-${date.kind}`, sentence, about: 'updatedOn', candidates: [] })
    else notices.push({ code: 'date-ignored', sentence: date.sentence })
  }
  if (isStated && date.kind === 'none') notices.push({ code: 'no-date', sentence: 'Ligne sans date : la réponse est reprise sans confirmation, le cabinet reste à contacter.' })

  const statement: ListStatement = !isStated ? { kind: 'none' } : updatedOn === null ? { kind: 'unconfirmed' } : { kind: 'confirmed', confirmedOn: updatedOn }
  const named = answer.kind === 'reserved' ? answer.communes : []
  const found = named.map((name) => context.communes.find((commune) => townKey(commune.name) === townKey(name)))
  const unknownTowns = named.filter((_name, index) => found[index] === undefined)
  if (unknownTowns.length > 0) {
    questions.push({ code: 'commune-unknown', sentence: `« ${unknownTowns.join(', ')} » : quelle commune du territoire est-ce ?`, about: 'answer', candidates: [] })
  }
  const reservedCommunes = found.flatMap((commune) => (commune === undefined ? [] : [commune.code]))
  return { facts: { updatedOn, answer, reading: proposal.reading, reservedCommunes, statement }, questions, notices }
}

function answerQuestions(proposal: AnswerProposal, written: string): ListQuestion[] {
  if (proposal.confidence === 'sure') return []
  const { answer, reading } = proposal
  if (answer.kind === 'unclear') {
    const said = answer.text === '' ? 'La réponse de cette ligne' : `« ${answer.text} »`
    return [{ code: 'answer-unclear', sentence: `${said} n’a pas été comprise : que faut-il retenir ?`, about: 'answer', candidates: [] }]
  }
  // The words of an absence may name an illness: they are not repeated.
  const said = answer.kind === 'absence' ? 'La réponse de cette ligne' : `« ${written} »`
  return [{ code: 'answer-doubtful', sentence: `${said} a été comprise ainsi : ${reading}. Est-ce exact ?`, about: 'answer', candidates: [] }]
}

/** A remark may say more than the answer ("oui", and beside it "retraite en juin"): then neither is taken without asking. */
function remarkQuestions(proposal: AnswerProposal, remarks: readonly string[], read: (text: string) => AnswerProposal): ListQuestion[] {
  for (const remark of remarks) {
    const other = read(remark)
    const isSaid = other.answer.kind !== 'unknown' && other.answer.kind !== 'unclear'
    const isSerious = other.confidence === 'sure' || other.answer.kind === 'absence' || other.answer.kind === 'departure'
    if (!isSaid || !isSerious || other.reading === proposal.reading) continue
    const isAnswered = proposal.answer.kind !== 'unknown'
    const candidates = other.answer.kind === 'absence' ? [] : [{ value: remark, label: other.reading }]
    return isAnswered
      ? [{ code: 'remarks-contradict', sentence: `Les observations disent autre chose que la réponse : ${other.reading}. Que faut-il retenir ?`, about: 'answer', candidates }]
      : [{ code: 'answer-in-remarks', sentence: `Les observations semblent contenir la réponse : ${other.reading}. Est-ce exact ?`, about: 'answer', candidates }]
  }
  return []
}
