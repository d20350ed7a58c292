import type { Day } from '#lib/platform/day'
import { plainWords } from '#lib/platform/format/plain-words'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { AgeBand, ConsentGiver } from './person-facts.ts'

/** What tells two people apart for the search of duplicates. */
export type NamedPerson = { lastName: string; firstName: string; bornOn: Day }

/** Whom to call instead of the person: the parent of a minor, who represents a protected adult, a carer. */
export type ContactPerson = { name: string; tie: string; phone: string; hours: string }

/** Who somebody is: what the CNIL says may be asked, and nothing more. */
export type PersonIdentity = NamedPerson & { address: string; phone: string; email: string; hasAld: 'yes' | 'no'; canTravel: 'yes' | 'no'; contact: ContactPerson | null }

/** What a form told of the people of a household, in their order. */
export type TypedWho = { identities: readonly (PersonIdentity | null)[]; names: readonly (NamedPerson | null)[]; sendsAnyway: 'yes' | 'no' }

/**
 * Name and birth date as one text, the same however they were typed: surname and first name in either order, with or without
 * accents, hyphens, apostrophes and spaces.
 */
export function sameWhoever({ lastName, firstName, bornOn }: NamedPerson): string {
  const folded = [lastName, firstName].map((name) => plainWords(name).replaceAll(' ', ''))
  return `${folded.toSorted().join('+')} ${bornOn}`
}

/** The age band of somebody born on this day; null for somebody not born yet, or older than anybody ever was. */
export function ageBandOf(bornOn: Day, today: Day): AgeBand | null {
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (today.slice(5) < bornOn.slice(5) ? 1 : 0)
  if (bornOn > today || years > 122) return null
  if (years < 6) return 'under_6'
  if (years < 16) return 'from_6_to_15'
  if (years < 18) return 'from_16_to_17'
  return years < 70 ? 'from_18_to_69' : 'from_70'
}

/** Whether somebody else has to be named: who agreed in the place of a minor or a protected adult. */
export function needsContact(giver: ConsentGiver): boolean {
  return giver !== 'person'
}

export type WhoRefusal = 'birth-date' | 'age-differs' | 'same-person-twice'

/** Whether what was told of these people holds together. */
export function judgeWho(who: TypedWho, people: readonly { ageBand: AgeBand }[], today: Day): Result<null, WhoRefusal> {
  const told = who.names.flatMap((one, index) => (one ? [{ one, number: index + 1, band: ageBandOf(one.bornOn, today), said: people[index]?.ageBand }] : []))
  const wrong = told.find(({ band }) => band === null)
  if (wrong) return refuse('birth-date', { number: wrong.number })
  const differing = told.find(({ band, said }) => band !== said)
  if (differing) return refuse('age-differs', { number: differing.number })
  return new Set(told.map(({ one }) => sameWhoever(one))).size < told.length ? refuse('same-person-twice') : ok(null)
}
