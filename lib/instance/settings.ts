/** Delays, thresholds and sizes that a coordinator may change; what is here is the product's default. */
export type InstanceSettings = {
  /** Days a welcoming answer stands, and days it may still be shown as "à reconfirmer". */
  freshDays: number
  reconfirmDays: number
  /** Months a closed answer stands when no day was chosen. */
  closedHoldsMonths: number
  /** Months of notice before a departure (code de déontologie: time for patients to find another doctor). */
  departureNoticeMonths: number
  /** Distinct public reports, and lapsed proposals, that put an answer in doubt. */
  publicReports: number
  lapsedProposals: number
  /** Working days a practice has to answer a report. */
  reportWorkingDays: number
  /** Entries on one page of the register. */
  pageSize: number
  /** Day of the month of the grouped mail (moved to the next working day), and days until its one reminder. */
  mailDay: number
  remindAfterDays: number
  /** Hours (instance's zone) between which mails may leave. */
  mailFromHour: number
  mailUntilHour: number
  /** Months a delegation lasts before the renewal question. */
  delegationMonths: number
  /** Days for which a mail that left is kept. No less: the renewal of a delegation is asked once within its last 30. */
  keptMailDays: number
  /** Months after which a message of the contact form is erased whole. */
  contactMonths: number
  /** Months after its end for which an adressage is kept, then erased whole (CPAM forms of the kind say 18 at most). */
  referralMonths: number
  /** Months after it was taken over for which the request of somebody on an older list is kept without them being informed (RGPD, art. 14: a month to inform them). */
  olderMonths: number
  /** Days after which a partner's account that nobody uses sleeps. */
  sleepDays: number
  /** Open days that a practice has to answer a question about somebody (half of it for whoever comes first). */
  answerDays: number
  /** Questions that one doctor is asked in a month, at most. */
  proposalsPerMonth: number
  /** Months after which somebody who waits for a place is asked whether they still do. */
  waitingCheckMonths: number
  /** 1: the public form by which one asks to be called is open; 0: it is not. */
  callbackForm: number
  /** Days after which a request to be called is forgotten, called or not. */
  callbackDays: number
  /** Minutes for which seats are kept while whoever asked for them confirms their mail. */
  holdMinutes: number
  /** Hours that somebody of a waiting list has to take the seat that became free; nights do not count. */
  offerHours: number
  /** Months after a date for which the names of those who came are kept (attendance, accounts). */
  registrationMonths: number
}

export const defaultSettings: InstanceSettings = {
  freshDays: 30,
  reconfirmDays: 45,
  closedHoldsMonths: 12,
  departureNoticeMonths: 6,
  publicReports: 3,
  lapsedProposals: 3,
  reportWorkingDays: 3,
  pageSize: 20,
  mailDay: 5,
  remindAfterDays: 7,
  mailFromHour: 8,
  mailUntilHour: 19,
  delegationMonths: 12,
  keptMailDays: 30,
  contactMonths: 12,
  referralMonths: 6,
  olderMonths: 3,
  sleepDays: 90,
  answerDays: 2,
  proposalsPerMonth: 8,
  waitingCheckMonths: 3,
  callbackForm: 1,
  callbackDays: 30,
  holdMinutes: 30,
  offerHours: 12,
  registrationMonths: 36,
}

/** The stored differences over the defaults; unknown or absurd values are ignored, so that an old row never breaks a page. */
export function settingsFrom(stored: unknown): InstanceSettings {
  const settings: Record<string, number> = { ...defaultSettings }
  if (typeof stored === 'object' && stored !== null) {
    for (const [key, value] of Object.entries(stored)) {
      if (key in settings && typeof value === 'number' && Number.isFinite(value) && value >= 0) settings[key] = value
    }
  }
  return settings as InstanceSettings
}
