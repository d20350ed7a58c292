import type { Prisma } from '#lib/platform/db/generated/client'
import type { NeedKind } from '#lib/referrals/need-kinds'
import type { NeedAction, NeedState, Party } from '#lib/referrals/transitions'

/** Columns as given: nothing is left out by Prisma's `skip`. */
type Row<Input> = { [Column in keyof Input]: Exclude<Input[Column], typeof Prisma.skip> }
/** The same, with an id of our own, so that others refer to it before it is written. */
type Identified<Input> = Row<Input> & { id: string }

/** Rows ready to be written, table by table; `undone` movements are written after those they undo. */
export type ExampleRows = {
  sectors: Identified<Prisma.SectorCreateManyInput>[]
  neighbours: Identified<Prisma.NeighbourCreateManyInput>[]
  neighbourCommunes: Prisma.NeighbourCommuneCreateManyInput[]
  communes: Row<Prisma.CommuneCreateManyInput>[]
  sites: Identified<Prisma.SiteCreateManyInput>[]
  practitioners: Identified<Prisma.PractitionerCreateManyInput>[]
  practices: Identified<Prisma.PracticeCreateManyInput>[]
  organisations: Identified<Prisma.OrganisationCreateManyInput>[]
  conventions: Identified<Prisma.ConventionCreateManyInput>[]
  conventionDecisions: Omit<Row<Prisma.ConventionDecisionCreateManyInput>, 'id'>[]
  media: Identified<Prisma.MediaCreateManyInput>[]
  mediaFiles: Identified<Prisma.MediaFileCreateManyInput>[]
  contents: Identified<Prisma.ContentCreateManyInput>[]
  contentVersions: Omit<Row<Prisma.ContentVersionCreateManyInput>, 'id'>[]
  contentReferences: Row<Prisma.ContentReferenceCreateManyInput>[]
  contracts: Identified<Prisma.ContractCreateManyInput>[]
  contractYears: Identified<Prisma.ContractYearCreateManyInput>[]
  contractIndicators: Identified<Prisma.ContractIndicatorCreateManyInput>[]
  serviceReports: Identified<Prisma.ServiceReportCreateManyInput>[]
  users: Identified<Prisma.UserCreateManyInput>[]
  roles: Identified<Prisma.RoleGrantCreateManyInput>[]
  delegations: Identified<Prisma.DelegationCreateManyInput>[]
  statements: Identified<Prisma.StatementCreateManyInput>[]
  confirmations: Identified<Prisma.ConfirmationCreateManyInput>[]
  absences: Identified<Prisma.AbsenceCreateManyInput>[]
  reports: Identified<Prisma.ReportCreateManyInput>[]
  placesAccounts: Identified<Prisma.PlacesAccountCreateManyInput>[]
  placesRows: PlacesMovement[]
  calls: Identified<Prisma.CallAttemptCreateManyInput>[]
  links: Identified<Prisma.ActionLinkCreateManyInput>[]
  requests: Identified<Prisma.ConfirmationRequestCreateManyInput>[]
  mails: Identified<Prisma.OutboxMailCreateManyInput>[]
  feeYears: Row<Prisma.FeeYearCreateManyInput>[]
  members: Identified<Prisma.MemberCreateManyInput>[]
  memberSteps: Identified<Prisma.MemberStepCreateManyInput>[]
  memberships: Identified<Prisma.MembershipCreateManyInput>[]
  receipts: Identified<Prisma.FeeReceiptCreateManyInput>[]
  profiles: Row<Prisma.MemberProfileCreateManyInput>[]
  contactMessages: Identified<Prisma.ContactMessageCreateManyInput>[]
  callbackCampaigns: Identified<Prisma.CallbackCampaignCreateManyInput>[]
  callbacks: Identified<Prisma.CallbackRequestCreateManyInput>[]
  referrals: Identified<Prisma.ReferralCreateManyInput>[]
  referralPeople: Identified<Prisma.ReferralPersonCreateManyInput>[]
  needs: ExampleNeed[]
  needSteps: Omit<Row<Prisma.NeedStepCreateManyInput>, 'id'>[]
  proposals: Identified<Prisma.ProposalCreateManyInput>[]
  givenNames: Identified<Prisma.GivenNameCreateManyInput>[]
  events: Row<Prisma.EventCreateManyInput>[]
  eventSessions: Identified<Prisma.EventSessionCreateManyInput>[]
  halfDays: Identified<Prisma.HalfDayCreateManyInput>[]
  evaluations: Identified<Prisma.EvaluationCreateManyInput>[]
  sessionQuotas: Identified<Prisma.SessionQuotaCreateManyInput>[]
  eventQuestions: Identified<Prisma.EventQuestionCreateManyInput>[]
  registrations: Identified<Omit<Prisma.RegistrationCreateManyInput, 'rank'>>[]
  attendances: Row<Prisma.AttendanceCreateManyInput>[]
  registrationSteps: Omit<Row<Prisma.RegistrationStepCreateManyInput>, 'id'>[]
  campaigns: Identified<Prisma.LaunchCampaignCreateManyInput>[]
  contacts: Row<Prisma.CampaignContactCreateManyInput>[]
  imports: Identified<Prisma.ImportRunCreateManyInput>[]
  exposures: Row<Prisma.ExposureCreateManyInput>[]
  audit: Row<Prisma.AuditEventCreateManyInput>[]
}

/** A movement of places; `isUndone`: somebody took it back a little later. */
export type PlacesMovement = Omit<Row<Prisma.PlacesRowCreateManyInput>, 'id' | 'undoesId'> & { at: Date; isUndone: boolean }

/** A need with every state that it went through, the first being its sending. */
export type ExampleNeed = {
  id: string; referralId: string; priority: 'usual' | 'priority'; kind?: NeedKind
  moves: { state: NeedState; previousState: NeedState | null; pausedState: NeedState | null; lastAction: NeedAction | 'begin'; changedAt: Date; dueAt: Date | null; closedAs: Party | null; closedById: string | null }[]
}

/** No row of any table yet. */
export function emptyRows(): ExampleRows {
  return {
    sectors: [], neighbours: [], neighbourCommunes: [], communes: [], sites: [], practitioners: [], practices: [], organisations: [], conventions: [], conventionDecisions: [], media: [], mediaFiles: [], contents: [], contentVersions: [], contentReferences: [], contracts: [], contractYears: [], contractIndicators: [], serviceReports: [], users: [], roles: [], delegations: [],
    statements: [], confirmations: [], absences: [], reports: [], placesAccounts: [], placesRows: [], calls: [], links: [], requests: [], mails: [],
    feeYears: [], members: [], memberSteps: [], memberships: [], receipts: [], profiles: [], contactMessages: [], callbackCampaigns: [], callbacks: [], referrals: [], referralPeople: [], needs: [], needSteps: [], proposals: [], givenNames: [], events: [], eventSessions: [], halfDays: [], evaluations: [], sessionQuotas: [], eventQuestions: [], registrations: [], registrationSteps: [], attendances: [], campaigns: [], contacts: [], imports: [], exposures: [], audit: [],
  }
}
