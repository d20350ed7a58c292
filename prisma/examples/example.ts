import type { Day } from '#lib/platform/day'
import type { OrganisationKind, SiteKind, ConventionGrant, GeoPrecision, PracticeMode, PracticePosition, PreferredChannel, Role } from '#lib/platform/db/generated/enums'
import type { ExampleContents } from './example-content.ts'
import type { ExamplePicture } from '#prisma/examples/media/example-picture'
import type { ExampleContractOf } from './example-contract.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleEvent } from './example-event.ts'
import type { Fact } from './story.ts'

/** A CPTS as data: everything an instance needs to look lived in. Days are counted from the day it is loaded. */
export type Example = {
  name: string
  identity: ExampleIdentity
  sectors: readonly { key: string; name: string }[]
  communes: readonly ExampleCommune[]
  borderingCommunes: readonly ExampleCommune[]
  /** CPTS beside this one, with codes among the bordering communes. */
  neighbours?: readonly { name: string; communes: readonly string[] }[]
  sites: readonly ExampleSite[]
  doctors: readonly ExampleDoctor[]
  /** How many of each other profession to invent. */
  otherProfessions: readonly ExampleProfession[]
  organisations: readonly ExampleOrganisation[]
  accounts: readonly ExampleAccount[]
  /** Statements that bear on a whole site. */
  siteStories: readonly { site: string; story: readonly Fact[] }[]
  /** What is written for the site. */
  contents: ExampleContents
  /** Dates of the events among them. */
  events?: (clock: ExampleClock) => readonly ExampleEvent[]
  /** The pictures of the library; without them, the example has no media at all. */
  pictures?: readonly ExamplePicture[]
  /** Left out before the accord is signed. */
  contract?: ExampleContractOf
  /** Fees and people who ask to join; without them, the example tells nothing of memberships. */
  members?: ExampleMembers
}

export type ExampleMembers = {
  /** This year's fee, then last year's, in euros. */
  feeEuros: readonly number[]
  paymentUrl: string
  applicants: readonly ExampleApplicant[]
}

export type ExampleApplicant = {
  key: string
  firstName: string
  lastName: string
  /** National code, or `other` with its words. */
  profession: string
  professionText?: string
  workplace: string
  commune: string | null
  state: 'received' | 'asked' | 'bureau' | 'refused' | 'departed'
  /** Since the request came, or since the departure. */
  daysAgo: number
  motivation: string
  /** The question, the reason. */
  note?: string
}

export type ExampleIdentity = {
  shortName: string
  fullName: string
  tagline: string
  phone: string
  phoneHours: string
  email: string
  address: string
  accent: string
  legal: Record<string, string>
}

export type ExampleCommune = {
  code: string
  name: string
  postalCodes: readonly string[]
  population: number
  epci: { code: string; name: string }
  lat: number
  lon: number
  /** Key of its sector; null outside the territory. */
  sector: string | null
}

export type ExampleSite = {
  key: string
  name: string
  kind: SiteKind
  street: string
  commune: string
  phone: string
  email: string
  placedBy?: GeoPrecision
  isStepFree?: boolean
  /** Its server refuses mails: a line for the call sheet. */
  refusesMail?: true
}

export type ExampleDoctor = {
  key: string
  civility: 'M' | 'Mme'
  firstName: string
  lastName: string
  practices: readonly ExamplePractice[]
}

export type ExamplePractice = {
  site: string
  story: readonly Fact[]
  position?: PracticePosition
  mode?: PracticeMode
  channel?: PreferredChannel
  secretaryHours?: string
  /** ISO weekdays. */
  closingDays?: readonly number[]
  privateNote?: string
}

export type ExampleProfession = {
  code: string
  count: number
  /** Where they work when alone: "Cabinet infirmier", "Pharmacie". */
  place: string
  perPlace: number
}

export type ExampleOrganisation = {
  key: string
  name: string
  kind: OrganisationKind
  street: string
  commune: string
  phone: string
  email: string
  convention: (ExampleConvention & ({ startedDaysAgo: number; endedDaysAgo?: number } | { startedOn: Day })) | null
}

export type ExampleConvention = {
  title: string
  grants: readonly ConventionGrant[]
  /** Full months from its first day; without them, it has no last day but the one already past. */
  months?: number
  /** That many days after the loading: instead of months, to show an end that comes. */
  endsIn?: number
  renewal?: { by: 'tacit' | 'express'; months: number; noticeMonths?: number }
  dataAnnex?: string
  /** Address of the page that tells of it. */
  page?: string
}

export type ExampleAccount = {
  key: string
  name: string
  /** Before `@exemple.invalid`. */
  mailbox: string
  /** Rank and sentence in the "sign in as…" list. */
  persona?: string
  /** Key of the doctor, or `profession:rank` of another professional, that this person is. */
  practitioner?: string
  /** Since when there is an account; by default, since the register was launched. */
  openedDaysAgo?: number
  roles: readonly { role: Role; organisation?: string; sinceDaysAgo: number; untilDaysAgo?: number }[]
  delegations?: readonly ExampleDelegation[]
}

export type ExampleDelegation = {
  /** For all of a site, or for one doctor at a site. */
  site: string
  doctor?: string
  sinceDaysAgo: number
  /** Negative: ended that many days ago. */
  endsIn: number
  revokedDaysAgo?: number
}
