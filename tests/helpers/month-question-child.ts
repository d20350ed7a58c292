import { requestConfirmation } from '#lib/cartodispo/request-confirmation'
import { now } from '#lib/platform/clock'
import { closeDatabase, transaction } from '#lib/platform/db/client'

const [, , mailbox = '', ...practiceIds] = process.argv

// The use case of the month's job itself, for one mailbox: the job would wait for an hour at which mails may leave.
const asked = await transaction((tx) => requestConfirmation(tx, { kind: 'monthly', mailbox, practiceIds, leavesAt: now(), timeZone: 'Europe/Paris' }, now()))
await closeDatabase()
if (asked !== 'asked') throw new Error(`${mailbox}: ${asked}`)
