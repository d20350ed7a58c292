import { randomUUID } from 'node:crypto'
import type { ContactToSend } from '#lib/contact/send-contact-message'
import { sendContactMessage } from '#lib/contact/send-contact-message'
import { db } from '#lib/platform/db/client'
import { formProof } from '#lib/platform/form-proof'
import { monday } from '#tests/factories/register'

/** A message as its form sends it, typed by a person a minute before. */
export function aContactForm(more: Partial<ContactToSend> = {}, now: Date = monday): ContactToSend {
  return {
    subject: 'doctor', name: 'Odile Vannier', email: `${randomUUID()}@exemple.invalid`, phone: '', body: 'Pouvez-vous me rappeler ?',
    site: '', proof: formProof('contact', new Date(now.getTime() - 60_000)), callerKey: randomUUID(), ...more,
  }
}

/** A message that has arrived; returns its id. */
export async function aContactMessage(more: Partial<ContactToSend> = {}, now: Date = monday): Promise<string> {
  const sent = await sendContactMessage('public', aContactForm(more, now), now)
  if (!sent.ok) throw new Error(sent.code)
  return (await db().contactMessage.findUniqueOrThrow({ where: { reference: sent.value.reference }, select: { id: true } })).id
}
