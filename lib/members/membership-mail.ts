import { publicInstance } from '#lib/instance/queries'
import { today } from '#lib/platform/clock'
import { db } from '#lib/platform/db/client'
import { toDay } from '#lib/platform/db/days'
import { publicUrl } from '#lib/platform/env'
import { euros } from '#lib/platform/format/euros'
import { dayAndMonth } from '#lib/platform/format/french-date'
import type { MailContent, MailTemplate } from '#lib/platform/mail/templates'
import { receiptNumber } from './fee-state.ts'

const profile = '/espace/profil'

/** Welcomes a new member: how to sign in, what to say of oneself, what is due. */
export const membershipAdmittedMail: MailTemplate = async (payload) => {
  const member = await db().member.findUnique({
    where: { id: String(payload['memberId']) }, select: { state: true, memberships: { select: { year: true, dueCents: true, settledOn: true }, orderBy: { year: 'desc' }, take: 1 } },
  })
  if (member?.state !== 'member') return null
  const instance = await publicInstance()
  const [latest] = member.memberships
  return {
    subject: `Bienvenue à ${instance.shortName}`,
    paragraphs: [
      'Bonjour,',
      `Le bureau a accepté votre adhésion à ${instance.shortName}. Bienvenue !`,
      'Il n’y a pas de mot de passe : vous indiquez cette adresse de courriel, et un lien de connexion vous arrive. Dans votre espace, vous choisissez ce que l’annuaire montre de vous, et à qui.',
      ...(latest && latest.dueCents > 0 && latest.settledOn === null ? [await dueSentence(latest)] : []),
    ],
    button: signIn('Ouvrir mon espace'),
    footer: ['L’adhésion vaut pour l’année civile. Nous vous écrirons en janvier pour la suivante.'],
  }
}

/** Calls for the fee of a year. Nothing when it arrived meanwhile, or when the person has left. */
export const membershipRenewalMail: MailTemplate = async (payload) => {
  const membership = await db().membership.findUnique({
    where: { id: String(payload['membershipId']) }, select: { year: true, dueCents: true, settledOn: true, isRenewal: true, member: { select: { state: true } } },
  })
  if (!membership || membership.settledOn !== null || !['member', 'lapsed'].includes(membership.member.state)) return null
  const [instance, fee] = await Promise.all([publicInstance(), db().feeYear.findUnique({ where: { year: membership.year }, select: { lapsesOn: true } })])
  return {
    subject: `Votre adhésion ${membership.year} à ${instance.shortName}`,
    paragraphs: [
      'Bonjour,',
      membership.isRenewal ? `L’année ${membership.year} commence, et votre adhésion à ${instance.shortName} se renouvelle.` : `Votre adhésion à ${instance.shortName} est enregistrée pour l’année ${membership.year}.`,
      await dueSentence(membership),
      ...(membership.isRenewal && fee && membership.member.state === 'member' ? [`Sans nouvelles de vous, elle s’arrêtera après le ${dayAndMonth(toDay(fee.lapsesOn), today(instance.timeZone))}.`] : []),
    ],
    button: signIn('Voir mon adhésion'),
    footer: ['Vous ne souhaitez pas continuer ? Dites-le à la coordination : nous n’écrirons plus.'],
  }
}

/** Thanks for a fee, with the number of its receipt. Nothing when it was cancelled meanwhile. */
export const membershipReceiptMail: MailTemplate = async (payload) => {
  const receipt = await db().feeReceipt.findFirst({ where: { id: String(payload['receiptId']), cancelledAt: null }, select: { year: true, number: true, amountCents: true } })
  if (!receipt) return null
  const instance = await publicInstance()
  return {
    subject: `Votre cotisation ${receipt.year} est reçue`,
    paragraphs: ['Bonjour,', `${instance.shortName} a bien reçu votre cotisation de ${euros(receipt.amountCents)} pour l’année ${receipt.year}. Merci !`, `Votre reçu porte le numéro ${receiptNumber(receipt)}. Il est dans votre espace, prêt à imprimer.`],
    button: signIn('Voir mon reçu'),
    footer: [],
  }
}

async function dueSentence({ year, dueCents }: { year: number; dueCents: number }): Promise<string> {
  const fee = await db().feeYear.findUnique({ where: { year }, select: { paymentUrl: true } })
  const how = fee && fee.paymentUrl !== '' ? ` Pour la régler en ligne : ${fee.paymentUrl}` : ''
  return `La cotisation ${year} est de ${euros(dueCents)}.${how}`
}

function signIn(label: string): NonNullable<MailContent['button']> {
  return { label, url: `${publicUrl()}/connexion?retour=${encodeURIComponent(profile)}` }
}
