import type { InstanceSettings } from '#lib/instance/settings'
import type { retentionConstants } from './retention-constants.ts'

/**
 * What a column holds. `person`: about somebody for whom a doctor is looked for; `identity`: who they are, encrypted (HDS);
 * `contact`: people who write or register; `confidence`: what others noted about somebody; `trace`: who did it.
 */
export type DataClass = 'technical' | 'public' | 'work' | 'professional' | 'contact' | 'account' | 'person' | 'identity' | 'secret' | 'confidence' | 'trace'

/** What data are kept for: a line of the register of processing. */
export type Treatment = 'accounts' | 'attendance' | 'callbacks' | 'contact' | 'directory' | 'events' | 'figures' | 'imports' | 'journal' | 'mails' | 'members' | 'partners' | 'profiles' | 'referrals' | 'register' | 'running' | 'site'

export type ReaderGroup = 'admin' | 'bureau' | 'coordination' | 'machine' | 'partners' | 'professionals' | 'public' | 'referrals' | 'self' | 'treasurer'

export type RetentionConstant = keyof typeof retentionConstants

/** What a row stays for when no clock ends it. */
export type Lasting = 'convention' | 'installation' | 'journal' | 'member-wishes' | 'membership' | 'practice' | 'published' | 'receipts' | 'role'

/** How long: a setting, a constant of the code, days that another column gives, as long as another row, or as long as something lasts. */
export type Kept = { setting: keyof InstanceSettings } | { constant: RetentionConstant } | { column: string } | { rowOf: string } | { while: Lasting }

/** By what the rows about somebody are found. */
export type SubjectKey = 'account' | 'any' | 'mail' | 'member' | 'membership' | 'places' | 'practice' | 'practitioner' | 'registration' | 'sent-mail' | 'voter'

/** What becomes of such rows when the person has them erased: they go, they stay without saying whose they are, or the law keeps them. */
export type ErasureWay = 'goes' | 'nameless' | 'kept'

/** By what the rows about somebody are found, what they are in words, and what an erasure does to them, with the reason when they stay. */
export type FoundBy = { subject: SubjectKey; column: string; what: string; erasure: ErasureWay; why?: string }

export type ClassedTable = {
  table: string
  treatment: Treatment
  readers: readonly ReaderGroup[]
  kept: Kept
  /** Jobs and use cases that erase a row; none: it goes with the row that `kept` names, or stays. */
  erasedBy: readonly string[]
  /** Columns that are emptied before their row goes. */
  sooner?: { columns: string; kept: Kept; erasedBy: readonly string[] }
  /** The rows that the export of a person holds. */
  foundBy?: FoundBy
  /** Names of columns, separated by spaces: each column once. */
  columns: Partial<Record<DataClass, string>>
}

/** The columns of a table, one by one. */
export function columnsOf(table: ClassedTable): { name: string; dataClass: DataClass }[] {
  return (Object.entries(table.columns) as [DataClass, string][]).flatMap(([dataClass, names]) => names.split(' ').map((name) => ({ name, dataClass })))
}

/** Classes by which somebody can be known. */
export const personalClasses: readonly DataClass[] = ['professional', 'contact', 'account', 'person', 'identity', 'confidence', 'trace']
