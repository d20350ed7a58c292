import { addressesOf } from './invitation-list.ts'
import { addDays, type Day } from '#lib/platform/day'

/** How many dates a poll proposes, and how many people it asks at most. */
export const fewestChoices = 2
export const mostChoices = 8
export const mostVoters = 60

export const dateAnswers = ['yes', 'if_needed', 'no'] as const
export type DateAnswer = (typeof dateAnswers)[number]

/** Whether what a form sent is an answer to a date. */
export const isDateAnswer = (text: string | undefined): text is DateAnswer => dateAnswers.some((one) => one === text)

export type ProposedDate = { day: Day; from: string; until: string }
export type PollPlan = { choices: readonly ProposedDate[]; lastDay: Day; voters: readonly Voter[] }
export type Voter = { name: string; email: string }

/** Who is asked, one a line: an address, or `Nom <adresse>`; each once. `wrong`: lines that hold no address. */
export function votersOf(text: string): { voters: Voter[]; wrong: string[] } {
  const [voters, wrong] = [new Map<string, Voter>(), [] as string[]]
  for (const line of text.split(/\r?\n/).map((part) => part.trim().replace(/[;,]$/, '')).filter((part) => part !== '')) {
    const [, name = '', inside = line] = /^(.*)<([^<>]*)>$/.exec(line) ?? []
    const { addresses, wrong: bad } = addressesOf(inside)
    const [email] = addresses
    if (email === undefined || addresses.length > 1 || bad.length > 0) wrong.push(line)
    else if (!voters.has(email)) voters.set(email, { name: name.replaceAll('"', '').trim().slice(0, 80), email })
  }
  return { voters: [...voters.values()], wrong }
}

/** What is wrong with the dates of a poll, with the field to mend; null when nothing is. */
export function pollMistake({ choices, lastDay }: Pick<PollPlan, 'choices' | 'lastDay'>, today: Day): { field: string; why: string } | null {
  if (choices.length < fewestChoices) return { field: 'day1', why: 'Proposez au moins deux dates.' }
  for (const [index, { day, from, until }] of choices.entries()) {
    if (day <= today) return { field: `day${index}`, why: 'Proposez un jour à venir.' }
    if (until <= from) return { field: `until${index}`, why: 'L’heure de fin vient avant celle du début.' }
    if (choices.slice(0, index).some((one) => one.day === day && one.from === from)) return { field: `day${index}`, why: 'Cette date est déjà proposée plus haut.' }
  }
  if (lastDay < today) return { field: 'lastDay', why: 'Ce jour est passé.' }
  if (choices.some(({ day }) => day <= lastDay)) return { field: 'lastDay', why: `On répond avant la première date : choisissez un jour jusqu’au ${choices.map(({ day }) => addDays(day, -1)).toSorted()[0]?.split('-').reverse().join('/') ?? ''}.` }
  return null
}

export type Tally = { id: string; yes: number; ifNeeded: number; no: number; isBest: boolean }

/** The answers to each date, in the order of the dates. The best one: most yes, then fewest no, then the earliest; none as long as it suits nobody. */
export function tallyOf(choices: readonly { id: string; startsAt: Date }[], votes: readonly { choiceId: string; answer: DateAnswer }[]): Tally[] {
  const counted = choices.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime()).map(({ id }) => {
    const count = (answer: DateAnswer) => votes.filter((vote) => vote.choiceId === id && vote.answer === answer).length
    return { id, yes: count('yes'), ifNeeded: count('if_needed'), no: count('no') }
  })
  const [best] = counted.filter((one) => one.yes + one.ifNeeded > 0).toSorted((one, other) => other.yes - one.yes || one.no - other.no)
  return counted.map((one) => ({ ...one, isBest: one.id === best?.id }))
}
