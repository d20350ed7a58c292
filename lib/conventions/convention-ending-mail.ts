import { publicInstance } from '#lib/instance/queries'
import { today } from '#lib/platform/clock'
import { db } from '#lib/platform/db/client'
import { toDay, toDayOrNull } from '#lib/platform/db/days'
import { publicUrl } from '#lib/platform/env'
import { plural } from '#lib/platform/format/french-count'
import { frenchDay } from '#lib/platform/format/french-date'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { renewalToDecide } from './renewal.ts'
import { renewalSentence } from './validity.ts'

/** Warns the coordination that a convention comes to its end; nothing leaves once somebody has decided or its end has moved. */
export const conventionEndingMail: MailTemplate = async (payload) => {
  const row = await db().convention.findUnique({
    where: { id: String(payload['conventionId']) },
    select: {
      title: true, startsOn: true, endsOn: true, renewal: true, renewalMonths: true, noticeMonths: true, organisationId: true, organisation: { select: { name: true } },
      decisions: { select: { decision: true, endsOn: true }, orderBy: { id: 'desc' }, take: 1 },
    },
  })
  const endsOn = toDayOrNull(row?.endsOn ?? null)
  if (!row || endsOn === null || endsOn !== payload['endsOn']) return null
  const instance = await publicInstance()
  const day = today(instance.timeZone)
  const [latest] = row.decisions
  const convention = { ...row, startsOn: toDay(row.startsOn), endsOn, refused: latest?.decision === 'not_renewed' && toDay(latest.endsOn) === endsOn }
  const toDecide = renewalToDecide(convention, day)
  if (toDecide === null) return null
  return {
    subject: `Convention avec ${row.organisation.name} : à décider avant le ${frenchDay(toDecide.dueOn, day)}`,
    paragraphs: [
      'Bonjour,',
      `La convention « ${row.title} », avec ${row.organisation.name}, arrive à son terme le ${frenchDay(endsOn, day)}. ${renewalSentence(convention, day)}`,
      `Il reste ${plural(toDecide.daysLeft, 'jour', 'jours')} pour dire si elle continue. Sans réponse, ${row.renewal === 'tacit' ? 'elle se renouvelle' : 'elle s’arrête, et les droits de ce partenaire avec elle'}.`,
    ],
    button: { label: 'Renouveler, ou non', url: `${publicUrl()}/gestion/organisations/${row.organisationId}` },
    footer: ['Cet avis est envoyé 60, 30 et 7 jours avant la date, tant que personne n’a répondu.'],
  }
}
