import type { RegisterState } from './facts.ts'
import type { AudienceName, ContactWay, StatementContent } from './statement-content.ts'

/** As what somebody reads one entry; it decides the states and the words that are shown. */
export type ReaderLevel = 'public' | 'member' | 'partner' | 'coordination'

/** What decides which entries a reader reads, worked out once per search. */
export type ReaderScope = {
  isCoordination: boolean
  isSignedIn: boolean
  audiences: ReadonlySet<AudienceName>
  ownPracticeIds: ReadonlySet<string>
}

/** An entry as it is, or as it was at midnight. */
export type Viewed = { state: RegisterState; audience: AudienceName; content: StatementContent | null }

/** The states table's last column: what the public and members see, if the GP chose to be read by them. */
export const plainStates: ReadonlySet<RegisterState> = new Set(['open', 'reserved', 'case_by_case', 'occasional', 'soon', 'absent'])

/** Out of every list: those who treat nobody here, and those who left. */
const unlisted: ReadonlySet<RegisterState> = new Set(['not_treating', 'departed'])

/** States a reader may ask for, in the order of the form. */
export function listedStates(scope: ReaderScope): RegisterState[] {
  const all: RegisterState[] = ['open', 'reserved', 'case_by_case', 'occasional', 'soon', 'absent', 'places_taken', 'to_reconfirm', 'disputed', 'closed', 'to_contact']
  return seesDoubts(scope) ? all : all.filter((state) => plainStates.has(state))
}

/** As what the reader reads this entry; null when it is not for them, or not in a state that they are shown. */
export function levelFor(scope: ReaderScope, practiceId: string, viewed: Viewed): ReaderLevel | null {
  return levelOfRights(scope, viewed) ?? (scope.ownPracticeIds.has(practiceId) && plainStates.has(viewed.state) ? 'member' : null)
}

/** The same by rights alone, one's own practices aside: the order of lists is made from these, so that it is everyone's. */
export function levelOfRights(scope: ReaderScope, viewed: Viewed): ReaderLevel | null {
  if (unlisted.has(viewed.state) || !scope.audiences.has(viewed.audience)) return null
  if (scope.isCoordination) return 'coordination'
  if (viewed.audience !== 'members' && scope.audiences.has('partners')) return 'partner'
  if (!plainStates.has(viewed.state)) return null
  if (scope.isSignedIn && scope.audiences.has('members')) return 'member'
  // Nobody without an account reads an entry that does not say how they may get in touch.
  return viewed.content?.contact.public ? 'public' : null
}

/** How a reader of this level gets in touch; through the CPTS when nothing narrower was said. */
export function contactFor(level: ReaderLevel, content: StatementContent | null): ContactWay {
  const { public: forAll, members, partners } = content?.contact ?? {}
  const said = { public: forAll, member: members ?? forAll, partner: partners ?? forAll, coordination: partners ?? members ?? forAll }
  return said[level] ?? { way: 'cpts' }
}

/** Whether states that somebody must follow up are shown at all. */
export function seesDoubts(scope: ReaderScope): boolean {
  return scope.isCoordination || scope.audiences.has('partners')
}
