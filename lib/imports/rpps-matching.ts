import type { KnownPractice, RppsKnown } from './rpps-known.ts'
import type { RppsPerson, RppsPractice } from './rpps-people.ts'

export type PracticeMatches = {
  paired: readonly { mine: KnownPractice; practice: RppsPractice; nationalId: string }[]
  added: readonly { person: RppsPerson; practice: RppsPractice }[]
  unmatched: readonly { mine: KnownPractice; nationalId: string }[]
}

/**
 * Pairs the practices of the instance with those of the file: by person and structure; and, for one typed
 * by hand, by person and commune when there is no other candidate on either side.
 */
export function matchKnownPractices(known: RppsKnown, people: readonly RppsPerson[]): PracticeMatches {
  const nationalIds = new Map(known.people.map((person) => [person.id, person.nationalId]))
  const mineByPerson = new Map<string, KnownPractice[]>()
  for (const mine of known.practices) {
    const nationalId = nationalIds.get(mine.personId)
    if (!nationalId) continue
    mineByPerson.set(nationalId, [...(mineByPerson.get(nationalId) ?? []), mine])
  }
  const paired: { mine: KnownPractice; practice: RppsPractice; nationalId: string }[] = []
  const added: { person: RppsPerson; practice: RppsPractice }[] = []
  for (const person of people) {
    const { nationalId } = person
    const mine = mineByPerson.get(nationalId) ?? []
    const unknown: RppsPractice[] = []
    for (const practice of person.practices) {
      const same = mine.find((candidate) => candidate.structureId === practice.structureId)
      if (same) paired.push({ mine: same, practice, nationalId })
      else unknown.push(practice)
    }
    for (const practice of unknown) {
      const typed = onlyTypedIn(practice.communeCode, mine, unknown)
      if (typed) paired.push({ mine: typed, practice, nationalId })
      else added.push({ person, practice })
    }
  }
  const found = new Set(paired.map((pair) => pair.mine.id))
  const unmatched = [...mineByPerson].flatMap(([nationalId, practices]) =>
    practices.filter((mine) => !found.has(mine.id)).map((mine) => ({ mine, nationalId })),
  )
  return { paired, added, unmatched }
}

function onlyTypedIn(communeCode: string, mine: readonly KnownPractice[], unknown: readonly RppsPractice[]): KnownPractice | null {
  const typed = mine.filter((each) => each.structureId === null && each.fields.communeCode === communeCode)
  const [only] = typed
  const isAlone = typed.length === 1 && unknown.filter((each) => each.communeCode === communeCode).length === 1
  return only && isAlone ? only : null
}
