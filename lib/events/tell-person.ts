import type { Tx } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import type { ReminderKind } from './reminders.ts'

export type RegistrationMail = 'registration-to-confirm' | 'registration-received' | 'registration-waiting' | 'seat-offered' | 'offer-lapsed' | 'registration-cancelled' | 'registration-again' | 'session-moved' | 'session-cancelled' | 'event-postponed' | 'event-thanks'

/** Writes the mail that tells somebody where their registration stands; nothing for whoever has no address. One per kind and version. */
export async function tellPerson(tx: Tx, registrationId: string, template: RegistrationMail, notBeforeAt?: Date): Promise<void> {
  const one = await tx.registration.findUniqueOrThrow({ where: { id: registrationId }, select: { email: true, linkId: true, version: true } })
  if (one.email === '' || one.linkId === null) return
  await enqueueMail(tx, {
    template, recipient: one.email, payload: { registrationId, version: one.version }, dedupeKey: `${template}:${registrationId}:${one.version}`,
    ...(notBeforeAt === undefined ? {} : { notBeforeAt }),
  })
}

/** Writes a reminder of a date; one per kind and version of it. */
export async function remindPerson(tx: Tx, registrationId: string, kind: ReminderKind, sequence: number): Promise<void> {
  const { email } = await tx.registration.findUniqueOrThrow({ where: { id: registrationId }, select: { email: true } })
  await enqueueMail(tx, { template: kind, recipient: email, payload: { registrationId, sequence }, dedupeKey: `${kind}:${registrationId}:${sequence}` })
}
