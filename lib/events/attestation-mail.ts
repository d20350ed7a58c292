import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { phoneOf } from '#lib/instance/identity'
import { publicInstance } from '#lib/instance/queries'
import { linkToken } from '#lib/platform/auth/action-link'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { whenWords } from './when-words.ts'

/** Brings somebody the attestation of having been there, with the coordination's thanks; nothing once all of it is withdrawn or forgotten. */
export const attestationMail: MailTemplate = async (payload) => {
  const [registrationId, sendingId, linkId] = [String(payload['registrationId']), String(payload['sendingId']), String(payload['linkId'])]
  const standing = await db().attestation.findMany({
    where: { registrationId, sendingId, withdrawnAt: null, registration: { NOT: { surname: '' } } },
    select: { sending: { select: { thanks: true } }, registration: { select: { attestations: { where: { NOT: { withdrawnAt: null } }, take: 1, select: { id: true } }, session: { select: { startsAt: true, endsAt: true, event: { select: { content: { select: { slug: true, publishedAt: true, published: true, draft: true } } } } } } } } },
  })
  const [first] = standing
  if (!first) return null
  const { session, attestations: earlier } = first.registration
  const { content } = session.event
  const values = content.published ?? content.draft
  const title = field(values, 'title')
  const { timeZone } = await loadInstanceRules(db())
  const phone = phoneOf(await publicInstance())
  const isOne = standing.length === 1
  return {
    subject: `${isOne ? 'Votre attestation' : 'Vos attestations'} de présence : ${String(title)}`,
    paragraphs: [
      'Bonjour,', `Merci d’être venu${isOne ? '(e)' : 's'} à « ${String(title)} », ${whenWords(session, timeZone, dayAt(now(), timeZone))}.`,
      ...first.sending.thanks.split(/\n{2,}/).map((text) => text.trim()).filter((text) => text !== ''),
      `${isOne ? 'Votre attestation de présence est prête : elle s’ouvre' : 'Vos attestations de présence sont prêtes : elles s’ouvrent'} par le bouton ci-dessous, à enregistrer ou à imprimer.${earlier.length === 0 ? '' : ' Une attestation envoyée avant celle-ci a été corrigée : elle n’est plus valable.'}`,
      ...(content.publishedAt !== null && hasMore(values) ? [`Les documents et le compte rendu sont sur la page de l’événement : ${publicUrl()}/agenda/${content.slug}`] : []),
    ],
    button: { label: isOne ? 'Voir mon attestation' : 'Voir nos attestations', url: `${publicUrl()}/attestation?jeton=${linkToken('attestation', linkId)}` },
    footer: phone === null ? [] : [`Par téléphone : ${phone.display}${phone.hours === '' ? '' : `, ${phone.hours}`}.`],
  }
}

/** Whether the event's page has documents, or says what was said. */
function hasMore(values: unknown): boolean {
  const documents = field(values, 'documents')
  return (Array.isArray(documents) && documents.length > 0) || (field(values, 'report') ?? null) !== null
}

function field(values: unknown, name: string): unknown {
  return typeof values === 'object' && values !== null ? Reflect.get(values, name) : undefined
}
