import { eraseMessages } from '#lib/contact/erase-messages'
import { eraseRegistrations } from '#lib/events/erase-registrations'
import type { Tx } from '#lib/platform/db/client'
import { findMailbox, forgetMails, listRowsOf } from './mailbox-repository.ts'

/** Erases all that is known by a mailbox, which its digest names: registrations, invitations, polls, messages, mails. Nothing, where it is nowhere. */
export async function eraseMailbox(tx: Tx, digest: string, at: Date): Promise<void> {
  const box = await findMailbox(tx, digest)
  if (box === null) return
  const { messages, ...ofEvents } = await listRowsOf(tx, box)
  await eraseRegistrations(tx, ofEvents, at)
  await eraseMessages(tx, messages)
  // Last: leaving an event is told by a mail.
  await forgetMails(tx, box)
}
