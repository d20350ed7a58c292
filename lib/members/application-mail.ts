import { phoneOf } from '#lib/instance/identity'
import { publicInstance } from '#lib/instance/queries'
import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { memberProfession } from './labels.ts'

/** Says to whoever asked to join that the letter has arrived, and what comes next. */
export const membershipReceivedMail: MailTemplate = async (payload) => {
  const [member, instance] = await Promise.all([memberOf(payload), publicInstance()])
  if (!member) return null
  return {
    subject: 'Votre demande d’adhésion est bien arrivée',
    paragraphs: [
      'Bonjour,',
      `${instance.shortName} a reçu votre demande d’adhésion. Merci !`,
      'La coordination la lit d’abord, et vous écrit s’il manque quelque chose. Le bureau se prononce ensuite. Vous recevrez la réponse à cette adresse.',
    ],
    button: null,
    footer: [`Si vous n’avez rien demandé, dites-le nous${await howToReach()} : la demande sera effacée.`],
  }
}

/** The same form sent by somebody known already: said in the mailbox that we know, and nowhere else. */
export const membershipKnownMail: MailTemplate = async (payload) => {
  const [member, instance] = await Promise.all([memberOf(payload), publicInstance()])
  if (!member) return null
  const isMember = member.state === 'member' || member.state === 'lapsed'
  return {
    subject: 'Nous vous connaissons déjà',
    paragraphs: [
      'Bonjour,',
      isMember
        ? `Une demande d’adhésion vient d’être envoyée à ${instance.shortName} avec vos coordonnées ou votre numéro. Vous figurez déjà parmi nos adhérents : il n’y a rien à refaire.`
        : `Une demande d’adhésion vient encore d’être envoyée à ${instance.shortName} avec vos coordonnées ou votre numéro. La première est en cours d’examen : il n’y a rien à refaire.`,
    ],
    button: isMember ? { label: 'Me connecter', url: `${publicUrl()}/connexion?retour=${encodeURIComponent('/espace/profil')}` } : null,
    footer: [`Si cette demande ne vient pas de vous, dites-le nous${await howToReach()}.`],
  }
}

/** Puts the coordination's question to the person who asked to join. */
export const membershipAskedMail: MailTemplate = async (payload) => {
  const [member, instance] = await Promise.all([memberOf(payload), publicInstance()])
  const question = member?.steps.find((step) => step.event === 'ask')?.note
  if (!member || member.state !== 'asked' || question === undefined) return null
  return {
    subject: 'Une question sur votre demande d’adhésion',
    paragraphs: ['Bonjour,', `Avant de transmettre votre demande au bureau de ${instance.shortName}, il nous manque une précision :`, question],
    button: null,
    footer: [`Répondez à la coordination${await howToReach()}. Votre demande reste ouverte.`],
  }
}

/** Says that the answer is no, and why. */
export const membershipRefusedMail: MailTemplate = async (payload) => {
  const [member, instance] = await Promise.all([memberOf(payload), publicInstance()])
  const reason = member?.steps.find((step) => step.event === 'refuse' || step.event === 'decline')?.note
  if (!member || member.state !== 'refused' || reason === undefined) return null
  return {
    subject: 'Réponse à votre demande d’adhésion',
    paragraphs: ['Bonjour,', `Nous ne pouvons pas donner suite à votre demande d’adhésion à ${instance.shortName}.`, reason, 'Merci de l’intérêt que vous portez à notre travail.'],
    button: null,
    footer: [`Une question ? Joignez la coordination${await howToReach()}.`],
  }
}

/** Tells the coordination that somebody asked to join. */
export const membershipToReviewMail: MailTemplate = async (payload) => {
  const member = await memberOf(payload)
  if (!member || member.state !== 'received') return null
  return toOffice(member.id, 'Une demande d’adhésion est arrivée', `Une demande d’adhésion est arrivée (${memberProfession(member).toLowerCase()}). Elle attend votre lecture.`)
}

/** Tells the bureau that somebody waits for its decision. */
export const membershipForBureauMail: MailTemplate = async (payload) => {
  const member = await memberOf(payload)
  if (!member || member.state !== 'bureau') return null
  return toOffice(member.id, 'Une adhésion attend la décision du bureau', `Une demande d’adhésion (${memberProfession(member).toLowerCase()}), préparée par la coordination, attend la décision du bureau.`)
}

function toOffice(id: string, subject: string, sentence: string) {
  return {
    subject, paragraphs: ['Bonjour,', sentence],
    button: { label: 'Voir la demande', url: `${publicUrl()}/connexion?retour=${encodeURIComponent(`/gestion/adherents/${id}`)}` },
    footer: [],
  }
}

async function memberOf(payload: Record<string, unknown>) {
  return db().member.findUnique({
    where: { id: String(payload['memberId']) },
    select: { id: true, state: true, professionCode: true, professionText: true, steps: { select: { event: true, note: true }, orderBy: { at: 'desc' } } },
  })
}

/** " : 03 20…, du lundi au vendredi" or " à contact@…"; nothing when neither is known. */
async function howToReach(): Promise<string> {
  const instance = await publicInstance()
  const phone = phoneOf(instance)
  const ways = [instance.email === '' ? '' : `à ${instance.email}`, phone === null ? '' : `au ${phone.display}`].filter((way) => way !== '')
  return ways.length === 0 ? '' : ` ${ways.join(' ou ')}`
}
