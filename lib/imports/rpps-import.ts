import type { RppsCounts } from './rpps-counts.ts'
import type { RppsKnown } from './rpps-known.ts'
import { planRppsChanges } from './rpps-changes.ts'
import type { PlannedAddition, RppsPlan, RppsTombstone } from './rpps-changes.ts'
import type { RppsPerson, RppsPractice } from './rpps-people.ts'
import type { RefusedLine } from './rpps-refused-lines.ts'
import { GP_SECTORS } from './rpps-sectors.ts'

/** What a person answers about what the file cannot know; by national identifier. */
export type RppsDecisions = {
  /** `new`: somebody else of the same name; `skip`: not to be added; else the practitioner it is. */
  people: Record<string, string>
  /** Physicians without savoir-faire: GP or not. */
  gps: Record<string, 'yes' | 'no'>
}

/** Everything kept of a reading between preview and import: plain data, the territory's people only. */
export type RppsReadingKept = {
  kind: 'rpps'
  people: readonly RppsPerson[]
  communes: readonly string[]
  refusedPeople: readonly string[]
  refusedLines: readonly RefusedLine[]
  isIncomplete: boolean
  inferredLines: number
  counts: RppsCounts
  refused: number
  decisions: RppsDecisions
}

/** The register as an import sees it; `buriedTyped`: practices typed by hand, then removed, which no structure names. */
export type RppsRegister = {
  known: RppsKnown
  tombstones: readonly RppsTombstone[]
  buriedTyped: readonly { nationalId: string; communeCode: string }[]
  /** The site of each known practice: what several practices share cannot follow one of them. */
  siteOf: ReadonlyMap<string, string>
}

/** A person of the file who may already be here under no number, or an older one. */
export type HomonymQuestion = {
  person: RppsPerson
  candidates: readonly string[]
  answer: string | null
  /** The one candidate without a number who works in the same commune, when nobody else of the file may be that person. */
  likely: string | null
}
/** A known practitioner recognised by somebody: takes the file's number. */
export type Identified = { personId: string; nationalId: string; rpps: string | null }

export type RppsImportPlan = RppsPlan & {
  /** Additions that nothing holds back. */
  ready: readonly PlannedAddition[]
  homonyms: readonly HomonymQuestion[]
  gpQuestions: readonly { person: RppsPerson; answer: 'yes' | 'no' | null }[]
  identified: readonly Identified[]
}

/** What the commands print and the screens show on their tabs. */
export type RppsImportCounts = RppsCounts & { added: number; changed: number; departed: number; refused: number }

/** Plans an import from what was read and decided, against the register as it is now. Pure. */
export function planRppsImport(reading: RppsReadingKept, register: RppsRegister): RppsImportPlan {
  const { decisions } = reading
  const people = unifySites(reading.people.map((person) => withSiteNames(withGpAnswer(person, decisions.gps[person.nationalId]))))
  const { known, identified } = identify(register.known, people, decisions)
  const plan = planRppsChanges(
    known,
    { people, communes: new Set(reading.communes), refusedPeople: new Set(reading.refusedPeople), isIncomplete: reading.isIncomplete },
    [...register.tombstones, ...typedTombstones(register, people)],
  )
  const homonyms = homonymQuestions(plan, known, decisions)
  const heldBack = new Set(homonyms.filter((one) => one.answer !== 'new').map((one) => one.person.nationalId))
  const skipped = (nationalId: string) => decisions.people[nationalId] === 'skip'
  const ready = plan.added.filter(({ person }) => !heldBack.has(person.nationalId) && !skipped(person.nationalId))
  const newcomers = new Map(plan.added.filter((one) => one.personId === null).map(({ person }) => [person.nationalId, person]))
  const asked = reading.people.filter((person) => person.isGp === 'to-ask' && newcomers.has(person.nationalId))
  return {
    ...plan,
    changed: withoutDisputedSites(plan.changed, register.siteOf),
    ready,
    homonyms,
    gpQuestions: asked.map((person) => ({ person, answer: decisions.gps[person.nationalId] ?? null })),
    identified,
  }
}

/** The counts of an import; nothing is departed while a person must first say so. */
export function rppsImportCounts(reading: RppsReadingKept, plan: RppsImportPlan): RppsImportCounts {
  const departed = plan.isMassDeparture ? 0 : plan.departed.length
  return { ...reading.counts, added: plan.ready.length, changed: plan.changed.length, departed, refused: reading.refused }
}

/** A GP's places where no patient is followed (care homes, schools) stay out: the register would call them for nothing. */
function withGpAnswer(person: RppsPerson, answer: 'yes' | 'no' | undefined): RppsPerson {
  const isGp = person.isGp === 'to-ask' && answer !== undefined ? answer === 'yes' : person.isGp
  if (isGp !== true) return { ...person, isGp }
  const practices = person.practices
    .map((practice) => ({ ...practice, isGpPractice: GP_SECTORS.has(practice.sectorCode) }))
    .filter((practice) => practice.isGpPractice)
  return { ...person, isGp, practices }
}

/** A structure without a name is called after who works there. */
function withSiteNames(person: RppsPerson): RppsPerson {
  const name = `Cabinet de ${person.firstName} ${person.lastName}`
  return { ...person, practices: person.practices.map((practice) => ({ ...practice, siteName: practice.siteName || name })) }
}

/** One structure has one name and one address, whoever's line tells them: else each import would change them again. */
function unifySites(people: readonly RppsPerson[]): RppsPerson[] {
  const first = new Map<string, RppsPractice>()
  for (const practice of people.flatMap((person) => person.practices)) if (!first.has(practice.structureId)) first.set(practice.structureId, practice)
  return people.map((person) => ({
    ...person,
    practices: person.practices.map((practice) => {
      const { siteName, siteKind, address, communeCode } = first.get(practice.structureId) ?? practice
      return { ...practice, siteName, siteKind, address, communeCode }
    }),
  }))
}

function identify(known: RppsKnown, people: readonly RppsPerson[], decisions: RppsDecisions): { known: RppsKnown; identified: Identified[] } {
  const numbers = new Set(known.people.map((person) => person.nationalId))
  const byId = new Map(known.people.map((person) => [person.id, person]))
  const chosen = new Map(people.flatMap((person) => {
    const mine = byId.get(decisions.people[person.nationalId] ?? '')
    // Somebody else may have given the number, or another one, since the answer.
    return mine && !numbers.has(person.nationalId) && mayBe(mine.nationalId, person.nationalId) ? [[mine.id, person] as const] : []
  }))
  const identified = [...chosen].map(([personId, { nationalId, rpps }]) => ({ personId, nationalId, rpps }))
  const renamed = known.people.map((person) => ({ ...person, nationalId: chosen.get(person.id)?.nationalId ?? person.nationalId }))
  return { known: { ...known, people: renamed }, identified }
}

function homonymQuestions(plan: RppsPlan, known: RppsKnown, decisions: RppsDecisions): HomonymQuestion[] {
  const mine = new Map(known.people.map((person) => [person.id, person]))
  const asked = new Map<string, HomonymQuestion>()
  for (const { person, personId, sameNameAs } of plan.added) {
    const candidates = sameNameAs.filter((id) => {
      const other = mine.get(id)
      // A nurse is not the doctor of the same name.
      return other?.fields.professionCode === person.professionCode && mayBe(other.nationalId, person.nationalId)
    })
    if (personId !== null || candidates.length === 0 || asked.has(person.nationalId)) continue
    const answer = decisions.people[person.nationalId]
    asked.set(person.nationalId, { person, candidates, answer: answer === 'new' || answer === 'skip' ? answer : null, likely: null })
  }
  return withLikely([...asked.values()], known)
}

function withLikely(questions: readonly HomonymQuestion[], known: RppsKnown): HomonymQuestion[] {
  const towns = Map.groupBy(known.practices, (practice) => practice.personId)
  const worksWhere = (id: string, person: RppsPerson) =>
    towns.get(id)?.some((mine) => person.practices.some((practice) => practice.communeCode === mine.fields.communeCode)) ?? false
  const matches = questions.map(({ person, candidates }) => candidates.filter((id) => worksWhere(id, person)))
  const claims = Map.groupBy(matches.flat(), (id) => id)
  return questions.map((question, index) => {
    const [only, ...others] = matches[index] ?? []
    const isAlone = only !== undefined && others.length === 0 && claims.get(only)?.length === 1
    return { ...question, likely: isAlone ? only : null }
  })
}

/** Two RPPS numbers are two people; no number, or an ADELI number that RPPS replaced, may be the same one. */
function mayBe(known: string | null, read: string): boolean {
  return known === null || known.startsWith('8') !== read.startsWith('8')
}

/** A place typed by hand and removed has no structure: whatever the file has of that person in that commune stays out, unless one lives there. */
function typedTombstones({ known, buriedTyped }: RppsRegister, people: readonly RppsPerson[]): RppsTombstone[] {
  const living = new Set(known.practices.map((practice) => `${practice.personId} ${practice.fields.communeCode}`))
  const ids = new Map(known.people.map((person) => [person.nationalId, person.id]))
  return people.flatMap((person) => person.practices
    .filter((practice) => buriedTyped.some((one) => one.nationalId === person.nationalId && one.communeCode === practice.communeCode))
    .filter((practice) => !living.has(`${ids.get(person.nationalId) ?? ''} ${practice.communeCode}`))
    .map((practice) => ({ nationalId: person.nationalId, structureId: practice.structureId })))
}

/** Fields of a practice that are stored on its site. */
export const SITE_FIELDS: ReadonlySet<string> = new Set(['siteName', 'siteKind', 'addressLine', 'addressComplement', 'postalCode', 'communeCode'])

/** A site that several practices share follows the file only when they all say the same. */
function withoutDisputedSites(changed: RppsPlan['changed'], siteOf: RppsRegister['siteOf']): RppsPlan['changed'] {
  const sharers = Map.groupBy(siteOf.keys(), (practiceId) => siteOf.get(practiceId) ?? '')
  const said = new Map(changed.filter((one) => one.kind === 'practice').map((one) => [one.id, one.fields]))
  return changed
    .map((one) => {
      if (one.kind === 'person') return one
      const others = sharers.get(siteOf.get(one.id) ?? '') ?? []
      const agree = (field: string, after: string) => others.every((id) => said.get(id)?.some((change) => change.field === field && change.after === after))
      return { ...one, fields: one.fields.filter(({ field, after }) => !SITE_FIELDS.has(field) || agree(field, after)) }
    })
    .filter((one) => one.fields.length > 0)
}
