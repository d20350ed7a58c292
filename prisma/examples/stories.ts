import { type Answer, called, confirmed, type Fact, listed, listedWithoutDate, monthly, reportedByPartner, reportedByPublic, said, type Speaker, took } from './story.ts'

type Telling = {
  /** Days since the last time somebody stood behind the answer, and who. */
  last: number
  by?: Speaker
  /** Days since the answer was first given in its present words. */
  since?: number
}

/** Answered at the launch, went on answering the monthly mail, still fresh. */
export function welcomes(answer: Answer, { last, by = 'mail', since = 338 }: Telling): Fact[] {
  const before: Fact[] = since > 60 && since < 300
    ? [listed({ state: 'closed', askAgainMonths: 3 }), said(334, 'phone', { state: 'closed', askAgainMonths: 6 })]
    : [listedWithoutDate({ state: answer.state, reservations: answer.reservations ?? [], reservedCommunes: answer.reservedCommunes ?? [] })]
  if (last >= since) return [...before, said(since, by, answer)]
  return [...before, said(since, by === 'mail' ? 'phone' : by, answer), monthly(since - 20, last + 8), confirmed(last, by)]
}

/** First for the coordination alone, later for more readers: trust grows with use. */
export function opensUp(first: Answer, then: Answer, { last, by = 'self', since = 150 }: Telling): Fact[] {
  return [listedWithoutDate(first), said(336, 'phone', first), monthly(320, since + 5), said(since, by, then), monthly(since - 15, last + 8), confirmed(last, by)]
}

/** Takes people in along the way: the ledger moves. */
export function welcomesSome(answer: Answer, telling: Telling, tookDaysAgo: readonly number[]): Fact[] {
  return [...welcomes(answer, telling), ...tookDaysAgo.map((daysAgo) => took(daysAgo, telling.by === 'mail' ? 'secretary' : (telling.by ?? 'secretary')))]
}

/** Said no, with the delay after which to ask again (none: "je vous préviendrai"). */
export function declines(daysAgo: number, by: Speaker, askAgainMonths: 3 | 6 | 12 | null, more: Partial<Answer> = {}): Fact[] {
  return [
    listed({ state: 'closed', askAgainMonths: 3 }),
    called(340, 'answered', 'Présentation du registre.'),
    said(daysAgo, by, { state: 'closed', ...more, ...(askAgainMonths === null ? {} : { askAgainMonths }) }),
  ]
}

/** Welcomed, then forgot the mails for more than 30 days. */
export function fades(answer: Answer, last: number, by: Speaker = 'mail'): Fact[] {
  return [listedWithoutDate(answer), said(330, 'phone', answer), monthly(315, last + 10), confirmed(last, by), called(8, 'no_answer', 'Le répondeur ne prend pas de message.')]
}

/** Welcomed once, and nobody knows since. */
export function fellSilent(answer: Answer, last: number): Fact[] {
  return [
    listedWithoutDate(answer), said(last + 90, 'phone', answer), monthly(last + 75, last + 20), confirmed(last, 'mail'),
    called(Math.floor(last / 2), 'no_answer'), called(15, 'call_back', 'Rappeler un mardi matin : le secrétariat est fermé le lundi.'), called(6, 'no_answer'),
  ]
}

/** On the list, called several times, never answered. */
export function neverAnswered(note: string): Fact[] {
  return [listedWithoutDate({ state: 'closed' }), called(341, 'no_answer'), called(300, 'call_back', note), called(162, 'no_answer'), called(44, 'no_answer'), called(9, 'call_back', note)]
}

/** Closed until a day that has passed: to be asked again. */
export function toAskAgain(): Fact[] {
  return [listed({ state: 'closed' }), said(214, 'phone', { state: 'closed', askAgainMonths: 6 }), called(11, 'no_answer', 'À redemander : les six mois sont passés.')]
}

/** A granted partner called and heard otherwise, yesterday. */
export function contradictedByPartner(answer: Answer): Fact[] {
  return [...welcomes(answer, { last: 17, by: 'mail' }), reportedByPartner(1, 'no_longer_takes')]
}

/** Three different people of the public found it wrong. */
export function contradictedByPublic(answer: Answer): Fact[] {
  return [
    ...welcomes(answer, { last: 21, by: 'self', since: 120 }),
    reportedByPublic(9, 'habitante-1', 'no_longer_takes'), reportedByPublic(4, 'habitant-2', 'no_longer_takes'), reportedByPublic(1, 'habitante-3', 'wrong_phone'),
  ]
}

/** Contradicted twelve days ago; nobody answered in the three working days. */
export function contradictedAndSilent(answer: Answer): Fact[] {
  return [...welcomes(answer, { last: 24, by: 'mail' }), reportedByPartner(12, 'no_longer_takes'), called(6, 'no_answer', 'Suite au signalement de la PSD.')]
}

/** Away now: the open answer is masked until the return. */
export function isAway(answer: Answer, last: number, from: number, until: number | null, replacement: string): Fact[] {
  return [
    ...welcomes(answer, { last, by: 'secretary' }),
    { kind: 'away', daysAgo: 260, by: 'secretary', from: -250, until: -229 },
    { kind: 'away', daysAgo: Math.max(-from + 2, 1), by: 'secretary', from, until, replacement },
  ]
}
