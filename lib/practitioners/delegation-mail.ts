import { db } from '#lib/platform/db/client'
import { toDay } from '#lib/platform/db/days'
import { today } from '#lib/platform/clock'
import { publicUrl } from '#lib/platform/env'
import { frenchDay } from '#lib/platform/format/french-date'
import type { MailTemplate } from '#lib/platform/mail/templates'

const select = {
  id: true, untilOn: true, revokedAt: true, grantedById: true,
  user: { select: { name: true } },
  site: { select: { name: true } },
  practice: { select: { site: { select: { name: true } }, practitioner: { select: { firstName: true, lastName: true } } } },
} as const

/** Tells somebody for whom they answer from now on, and how to begin. Nothing when it was revoked meanwhile. */
export const delegateInvitedMail: MailTemplate = async (payload) => {
  const ids = Array.isArray(payload['delegationIds']) ? payload['delegationIds'].map(String) : []
  const delegations = await db().delegation.findMany({ where: { id: { in: ids }, revokedAt: null }, select, orderBy: { id: 'asc' } })
  const [first] = delegations
  if (!first) return null
  const lines = delegations.map((one) => `– ${subjectOf(one)}`).join('\n')
  return {
    subject: 'Vous pouvez répondre pour un cabinet',
    paragraphs: [
      'Bonjour,',
      `Vous pouvez désormais dire si ce cabinet accueille de nouveaux patients, jusqu’au ${frenchDay(toDay(first.untilOn), today('Europe/Paris'))} :\n${lines}`,
      'Il n’y a pas de mot de passe : vous indiquez votre adresse de courriel, et un lien de connexion vous arrive. Ensuite, deux gestes suffisent.',
    ],
    button: { label: 'Voir le cabinet', url: `${publicUrl()}/connexion?retour=${encodeURIComponent('/espace/disponibilite')}` },
    footer: ['Si ce message vous surprend, parlez-en au médecin ou à la coordination : l’autorisation se retire en un geste.'],
  }
}

/** Asks, a month before its end, whether a delegation goes on. Nothing when it was ended or renewed meanwhile. */
export const delegationEndingMail: MailTemplate = async (payload) => {
  const one = await db().delegation.findFirst({ where: { id: String(payload['delegationId']), revokedAt: null }, select })
  if (!one) return null
  const path = payload['place'] === 'espace' ? '/espace/delegations' : '/gestion/delegations'
  return {
    subject: `${one.user.name} répond-il ou elle toujours pour ce cabinet ?`,
    paragraphs: [
      'Bonjour,',
      `${one.user.name} peut répondre pour ${subjectOf(one)} jusqu’au ${frenchDay(toDay(one.untilOn), today('Europe/Paris'))}.`,
      'Si rien ne change, un geste suffit pour prolonger. Sans réponse, l’autorisation s’arrête à cette date.',
    ],
    button: { label: 'Prolonger ou laisser finir', url: `${publicUrl()}/connexion?retour=${encodeURIComponent(path)}` },
    footer: [],
  }
}

type Subject = { site: { name: string } | null; practice: { site: { name: string }; practitioner: { firstName: string; lastName: string } } | null }

function subjectOf({ site, practice }: Subject): string {
  if (practice) return `Dr ${practice.practitioner.firstName} ${practice.practitioner.lastName}, ${practice.site.name}`
  return `tous les médecins de ${site?.name ?? 'ce lieu'}`
}
