/**
 * How long what nobody needs any more is kept before the night's jobs forget it. What a CPTS may choose is a setting
 * (`keptMailDays`); these have a technical reason. The privacy page tells them.
 */

/** Months after a departure during which what was written about the practice stays: a successor, a return, a contract year. */
export const leftMonths = 12

/** Days after its end during which a mail's link still says kindly that it has expired; then it is unknown. */
export const endedLinkDays = 30

/** Days after which the mailbox of a question to a practice goes: its link has ended (40 days) and said so (`endedLinkDays`). */
export const askedMailboxDays = 75

/** Days after its end, half an hour after it was asked for, at which a sign-in link is forgotten. */
export const endedSignInDays = 1

/** Days for which an address that its server refused is remembered, and not tried again. */
export const refusedAddressDays = 90

/** Days after which the count of a form's tries goes: the longest window is an hour. */
export const triesDays = 2

/** Days for which an import's preview, which holds a copy of people's data, waits for somebody; and the lines it left out. */
export const previewDays = 30

/** Days for which what somebody typed for the site, and never saved, waits to be taken up again. */
export const typingDays = 30

/** Days for which it is remembered what was erased: longer than any backup is kept, so that none brings it back. */
export const erasureDays = 60

/** Days for which a backup is kept. */
export const backupDays = 35

/** Days after which a draft of an adressage that nobody touched is erased: nobody agreed to anything yet. */
export const draftDays = 30

/** Days after a date for which the names of those who did not come, of the invited and of the voters are kept. */
export const absentDays = 30

/** Days for which an encrypted list of people who wait stays, taken over or not: the night. */
export const olderListDays = 1

/** Days for which the proof of each night's purge stays, to be shown. */
export const proofDays = 400

/** Days for which it stays how many incidents each hour had. */
export const incidentDays = 400
