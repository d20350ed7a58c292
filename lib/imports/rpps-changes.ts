import { compareFields, personFields, practiceFields } from './rpps-fields.ts'
import type { FieldChange } from './rpps-fields.ts'
import type { KnownPerson, KnownPractice, RppsKnown } from './rpps-known.ts'
import { matchKnownPractices } from './rpps-matching.ts'
import type { RppsPerson, RppsPractice } from './rpps-people.ts'
import { normaliseTown } from './rpps-territory.ts'

/** Someone removed or who objected; with a `structureId`, only there. */
export type RppsTombstone = { nationalId: string; structureId: string | null }

export type RppsRead = {
  people: readonly RppsPerson[]
  /** The communes that were read: a practice elsewhere is out of the file's reach, not departed. */
  communes: ReadonlySet<string>
  /** People on refused lines: unreadable is not absent. */
  refusedPeople: ReadonlySet<string>
  isIncomplete: boolean
}

export type PlannedAddition = {
  person: RppsPerson
  practice: RppsPractice
  /** The practitioner already known, who gains a practice. */
  personId: string | null
  /** Known practitioners of the same name under no number or another one: a person decides. */
  sameNameAs: readonly string[]
}

export type PlannedChange = { kind: 'person' | 'practice'; id: string; fields: readonly FieldChange[] }

export type PracticeRef = { id: string; nationalId: string; structureId: string | null }

/** The practice takes the file's `structureId`, and from then on these fields count as edited by hand. */
export type LinkedPractice = PracticeRef & { handEditedFields: readonly string[] }

/** What an import would do, before anything is written. It holds no statement and no confirmation. */
export type RppsPlan = {
  added: readonly PlannedAddition[]
  changed: readonly PlannedChange[]
  /** Differences that a person's own edit keeps: for information. */
  keptByHand: readonly PlannedChange[]
  /** Practices typed by hand and recognised in the file. */
  linked: readonly LinkedPractice[]
  departed: readonly PracticeRef[]
  /** Absent, but the file cannot prove it (cut file, refused line). */
  departuresWithheld: readonly PracticeRef[]
  returned: readonly PracticeRef[]
  resurrectionRefused: readonly RppsTombstone[]
  /** Half of the known practices or more would depart: the wrong file, or the wrong territory. */
  isMassDeparture: boolean
}

/**
 * Compares what is known with what was read. Pure: importing the same file twice plans nothing, and
 * someone removed is not brought back.
 */
export function planRppsChanges(known: RppsKnown, read: RppsRead, tombstones: readonly RppsTombstone[]): RppsPlan {
  const buried = new Set(tombstones.map((tombstone) => tombKey(tombstone.nationalId, tombstone.structureId)))
  const isBuried = (nationalId: string, structureId: string | null) =>
    buried.has(tombKey(nationalId, null)) || buried.has(tombKey(nationalId, structureId))
  const resurrectionRefused = read.people.flatMap((person) =>
    person.practices
      .filter((practice) => isBuried(person.nationalId, practice.structureId))
      .map((practice) => ({ nationalId: person.nationalId, structureId: practice.structureId })),
  )
  const living = read.people.map((person) => ({
    ...person,
    practices: person.practices.filter((practice) => !isBuried(person.nationalId, practice.structureId)),
  }))
  const knownPeople = new Map(known.people.map((person) => [person.nationalId, person]))
  const namesakes: ReadonlyMap<string, readonly KnownPerson[]> = Map.groupBy(known.people, (person) => fullName(person.fields))
  const matches = matchKnownPractices(known, living)
  const comparisons = [
    ...living.flatMap((person) => {
      const mine = isBuried(person.nationalId, null) ? undefined : knownPeople.get(person.nationalId)
      return mine ? [comparison('person', mine.id, compareFields(mine.fields, personFields(person), mine.handEditedFields))] : []
    }),
    ...matches.paired.map(({ mine, practice }) =>
      comparison('practice', mine.id, compareFields(mine.fields, practiceFields(practice), editedByHand(mine))),
    ),
  ]
  const gone = matches.unmatched
    .filter(({ mine, nationalId }) => mine.seenInRpps && !mine.departed && !isBuried(nationalId, mine.structureId))
    .filter(({ mine }) => read.communes.has(mine.fields.communeCode))
  const isProven = ({ nationalId }: { nationalId: string }) => !read.isIncomplete && !read.refusedPeople.has(nationalId)
  const followed = known.practices.filter((practice) => practice.seenInRpps && !practice.departed).length
  const departed = gone.filter(isProven).map(toRef)
  return {
    added: matches.added.map(({ person, practice }) => ({
      person,
      practice,
      personId: knownPeople.get(person.nationalId)?.id ?? null,
      sameNameAs: knownPeople.has(person.nationalId) ? [] : (namesakes.get(fullName(person)) ?? []).map((other) => other.id),
    })),
    changed: comparisons.filter((each) => each.changes.length > 0).map((each) => ({ ...each.target, fields: each.changes })),
    keptByHand: comparisons.filter((each) => each.keptByHand.length > 0).map((each) => ({ ...each.target, fields: each.keptByHand })),
    linked: matches.paired
      .filter(({ mine }) => mine.structureId === null)
      .map(({ mine, practice, nationalId }) => ({ id: mine.id, nationalId, structureId: practice.structureId, handEditedFields: editedByHand(mine) })),
    departed,
    departuresWithheld: gone.filter((each) => !isProven(each)).map(toRef),
    returned: matches.paired.filter(({ mine }) => mine.departed).map(toRef),
    resurrectionRefused,
    isMassDeparture: departed.length >= 3 && departed.length * 2 >= followed,
  }
}

/** Everything on a practice never seen in the register was typed by someone. */
function editedByHand(mine: KnownPractice): readonly string[] {
  if (mine.seenInRpps) return mine.handEditedFields
  const typed = Object.entries(mine.fields).filter(([, value]) => value !== '')
  return [...new Set([...mine.handEditedFields, ...typed.map(([field]) => field)])]
}

function comparison(kind: 'person' | 'practice', id: string, result: ReturnType<typeof compareFields>) {
  return { target: { kind, id }, ...result }
}

function fullName({ lastName, firstName }: { lastName: string; firstName: string }): string {
  return normaliseTown(`${lastName} ${firstName}`)
}

function toRef({ mine, nationalId }: { mine: KnownPractice; nationalId: string }): PracticeRef {
  return { id: mine.id, nationalId, structureId: mine.structureId }
}

function tombKey(nationalId: string, structureId: string | null): string {
  return `${nationalId} ${structureId ?? '*'}`
}
