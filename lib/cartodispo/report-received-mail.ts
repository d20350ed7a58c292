import { phoneOf } from '#lib/instance/identity'
import { publicInstance } from '#lib/instance/queries'
import { today } from '#lib/platform/clock'
import { db } from '#lib/platform/db/client'
import { toDay } from '#lib/platform/db/days'
import { publicUrl } from '#lib/platform/env'
import { untilWhen } from '#lib/platform/format/french-date'
import type { MailTemplate } from '#lib/platform/mail/templates'
import type { ReportKind } from './report-kinds.ts'

const found: Record<ReportKind, string> = {
  no_longer_takes: 'de nouveaux patients n’y seraient plus accueillis',
  takes_patients: 'de nouveaux patients y seraient accueillis',
  wrong_phone: 'le numéro de téléphone ne serait pas le bon',
  moved: 'le cabinet aurait déménagé',
  left: 'ce médecin n’exercerait plus à cette adresse',
  other: 'quelque chose n’y serait plus exact',
}

/** Tells a practice that somebody found its entry wrong, until when to answer, and how. Never who said it. */
export const reportReceivedMail: MailTemplate = async (payload) => {
  const report = await db().report.findUnique({
    where: { id: String(payload['reportId']) },
    select: { kind: true, answerDueOn: true, practice: { select: { id: true, removedAt: true, practitioner: { select: { firstName: true, lastName: true } } } } },
  })
  if (!report || report.practice.removedAt !== null) return null
  const instance = await publicInstance()
  const phone = phoneOf(instance)
  const { firstName, lastName } = report.practice.practitioner
  const kind = report.kind in found ? (report.kind as ReportKind) : 'other'
  return {
    subject: 'Votre fiche est-elle encore exacte ?',
    paragraphs: [
      'Bonjour,',
      `On nous signale, au sujet de la fiche du Dr ${firstName} ${lastName}, que ${found[kind]}.`,
      `Dites-nous ce qu’il en est d’ici ${untilWhen(toDay(report.answerDueOn), today(instance.timeZone))} : passé ce jour, la fiche sera montrée comme « à reconfirmer ».`,
    ],
    button: { label: 'Dire ce qu’il en est', url: `${publicUrl()}/connexion?retour=${encodeURIComponent(`/espace/disponibilite/${report.practice.id}`)}` },
    footer: phone === null ? [] : [`Par téléphone : ${phone.display}${phone.hours === '' ? '' : `, ${phone.hours}`}.`],
  }
}
