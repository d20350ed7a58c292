import { plural } from '#lib/platform/format/french-count'
import { phoneOf } from '#lib/instance/identity'
import { publicInstance } from '#lib/instance/queries'
import { linkToken } from '#lib/platform/auth/action-link'
import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import type { MailContent, MailTemplate } from '#lib/platform/mail/templates'
import { recipientName, recipientNames } from './recipient-name.ts'

/** Asks a practice whether it would take somebody. Nothing of whom: that is on the page, and even there nobody's name. */
export const proposalMail: MailTemplate = async (payload) => {
  const proposal = await loadProposal(String(payload['proposalId']))
  if (!proposal || !['proposed', 'seen', 'call_back'].includes(proposal.state)) return null
  const phone = phoneOf(await publicInstance())
  const { linkId } = payload
  if (typeof linkId !== 'string') return toOrganisation(proposal.practice)
  return {
    subject: proposal.isForDoctor ? 'Pouvez-vous accueillir un nouveau patient ?' : 'Pouvez-vous prendre le relais ?',
    paragraphs: ['Bonjour,', `${proposal.isForDoctor ? 'La coordination cherche un médecin traitant et pense' : 'La coordination s’occupe d’une demande et pense'} ${proposal.practice}. La page qui suit dit l’essentiel, sans aucun nom ; elle se lit et se remplit en une minute, sans mot de passe.`],
    button: { label: 'Lire et répondre', url: answerAddress(payload) },
    footer: ['Répondre non est une réponse utile : la recherche continue aussitôt ailleurs.', ...(phone === null ? [] : [`Par téléphone : ${phone.display}${phone.hours === '' ? '' : `, ${phone.hours}`}.`])],
  }
}

/** The same to somebody of an organisation, who answers from their space. */
function toOrganisation(whom: string): MailContent {
  return {
    subject: 'Pouvez-vous prendre le relais ?',
    paragraphs: ['Bonjour,', `La coordination s’occupe d’une demande et pense ${whom}. Votre espace dit l’essentiel, sans aucun nom ; répondre prend une minute.`],
    button: { label: 'Lire et répondre', url: `${publicUrl()}/connexion?retour=${encodeURIComponent('/espace/adressages')}` },
    footer: ['Répondre non est une réponse utile : la recherche continue aussitôt ailleurs.'],
  }
}

/** Thanks a practice of which nothing is asked any more. */
export const proposalWithdrawnMail: MailTemplate = async (payload) => {
  const proposal = await loadProposal(String(payload['proposalId']))
  if (!proposal) return null
  // Of a household of which this practice takes other people, what is over is over for some of them alone.
  if (await takesOthers(String(payload['proposalId']))) {
    return {
      subject: 'Une personne d’un foyer n’est plus à attendre',
      paragraphs: ['Bonjour,', `La demande adressée ${proposal.practice} concerne plusieurs personnes d’un foyer. Pour une partie d’entre elles, il n’y a plus rien à faire ; les autres sont toujours à attendre. Votre espace dit lesquelles, par leur âge.`],
      button: { label: 'Ouvrir mon espace', url: `${publicUrl()}/connexion?retour=${encodeURIComponent('/espace/adressages')}` },
      footer: [],
    }
  }
  return {
    subject: 'Merci, la demande n’attend plus de réponse',
    paragraphs: ['Bonjour,', `La demande adressée ${proposal.practice} n’attend plus de réponse : la recherche a avancé autrement. Il n’y a rien à faire. Merci d’être là pour la prochaine.`],
    button: null,
    footer: [],
  }
}

/** Tells a practice, which was thanked too early, that its yes counts again. */
export const proposalResumedMail: MailTemplate = async (payload) => {
  const proposal = await loadProposal(String(payload['proposalId']))
  if (!proposal || proposal.state !== 'favourable') return null
  return {
    subject: 'La demande à laquelle vous aviez dit oui reprend',
    paragraphs: ['Bonjour,', `La recherche avait été arrêtée par erreur : le oui ${proposal.owner} compte toujours. Si ce n’est plus possible, dites-le depuis votre espace, ou appelez-nous.`],
    button: { label: 'Ouvrir mon espace', url: `${publicUrl()}/connexion?retour=${encodeURIComponent('/espace/adressages')}` },
    footer: [],
  }
}

/** Tells a practice that somebody to whom its name was given will come: the code by which its people find the rest. */
export const doctorChosenMail: MailTemplate = async (payload) => {
  const row = await db().proposal.findUnique({ where: { id: String(payload['proposalId']) }, select: { state: true, need: { select: { referral: { select: { code: true } } } } } })
  const proposal = await loadProposal(String(payload['proposalId']))
  if (!row || !proposal || proposal.state !== 'favourable') return null
  return {
    subject: 'Une personne que vous accueillez',
    paragraphs: ['Bonjour,', `La coordination avait donné le nom du ${proposal.doctor} à une personne sans médecin traitant, qui vous a appelés et que vous accueillez. Merci. Son code d’adressage est ${row.need.referral.code}.`, 'Sa place est comptée. Si ce n’est pas exact, dites-le sur la page qui suit, sans mot de passe, ou appelez-nous.'],
    button: { label: 'Lire, ou corriger', url: answerAddress(payload) },
    footer: [],
  }
}

/** Tells a practice which answer was written down for it after a call, so that a mistake does not last. */
export const answeredByPhoneMail: MailTemplate = async (payload) => {
  const proposal = await loadProposal(String(payload['proposalId']))
  if (!proposal || (proposal.state !== 'favourable' && proposal.state !== 'not_possible')) return null
  const said = proposal.state === 'favourable' ? 'oui, vous accueillez cette personne' : 'non, pas cette fois'
  return {
    subject: 'Ce que nous avons noté de votre réponse',
    paragraphs: ['Bonjour,', `Au téléphone, ${proposal.doctor} a répondu à une demande de la coordination. Nous avons noté : ${said}. Merci.`, 'Si c’est bien cela, il n’y a rien à faire.'],
    button: { label: 'Ce n’est pas exact', url: answerAddress(payload) },
    footer: ['La page montre ce qui est noté, sans aucun nom, et permet de l’annuler pendant sept jours.'],
  }
}

/** Tells the sender that there is something new to read. */
export const referralNewsMail: MailTemplate = async (payload) => {
  const need = await db().needLine.findUnique({ where: { id: String(payload['needId']) }, select: { id: true } })
  if (!need) return null
  return {
    subject: 'Du nouveau pour un de vos adressages',
    paragraphs: ['Bonjour,', 'Un de vos adressages a avancé. La page dit ce qui s’est passé, et ce qu’il vous reste à faire.'],
    button: { label: 'Voir l’adressage', url: `${publicUrl()}/connexion?retour=${encodeURIComponent(`/espace/adressages/${need.id}`)}` },
    footer: [],
  }
}

/** Tells the mailbox of a service that what somebody followed there is everybody's now. */
export const serviceReleasedMail: MailTemplate = (payload) => Promise.resolve({
  subject: 'Des adressages de votre service sont à reprendre',
  paragraphs: ['Bonjour,', `La personne qui suivait ${plural(Number(payload['count']), 'adressage', 'adressages')} n’a plus d’accès, ou ne s’est pas connectée depuis longtemps. Ils attendent quelqu’un de votre service : rien n’est perdu, la page dit ce qu’il reste à faire.`],
  button: { label: 'Voir ce qui attend', url: `${publicUrl()}/connexion?retour=${encodeURIComponent('/espace/adressages/service')}` },
  footer: [],
})

/** Tells whoever runs the searches that the person said something. */
export const referralNoticeMail: MailTemplate = async (payload) => {
  const need = await db().needLine.findUnique({ where: { id: String(payload['needId']) }, select: { id: true } })
  if (!need) return null
  return {
    subject: 'Une personne a donné des nouvelles de sa demande',
    paragraphs: ['Bonjour,', 'Une personne a dit quelque chose de sa recherche, avec son code. La page dit ce qui s’est passé, et ce qu’il reste à faire.'],
    button: { label: 'Voir l’adressage', url: `${publicUrl()}/connexion?retour=${encodeURIComponent(`/gestion/adressages/${need.id}`)}` },
    footer: [],
  }
}

async function takesOthers(id: string): Promise<boolean> {
  const over = await db().proposal.findUnique({ where: { id }, select: { practiceId: true, organisationId: true, need: { select: { id: true, referralId: true, kind: true } } } })
  if (!over) return false
  const { practiceId, organisationId, need } = over
  return (await db().proposal.count({ where: { practiceId, organisationId, state: 'favourable', needId: { not: need.id }, need: { referralId: need.referralId, kind: need.kind } } })) > 0
}

function answerAddress(payload: Parameters<MailTemplate>[0]): string {
  return `${publicUrl()}/repondre?jeton=${linkToken('answer-proposal', String(payload['linkId']))}`
}

async function loadProposal(id: string): Promise<{ state: string; doctor: string; practice: string; owner: string; isForDoctor: boolean } | null> {
  const row = await db().proposal.findUnique({ where: { id }, select: { state: true, need: { select: { kind: true } }, ...recipientNames } })
  if (!row || (row.practice && row.practice.removedAt !== null)) return null
  const doctor = recipientName(row)
  return { state: row.state, doctor, practice: row.practice ? `au cabinet de ${doctor}`.replace('de Dr ', 'du Dr ') : `à ${doctor}`, owner: row.practice ? `du cabinet de ${doctor}`.replace('de Dr ', 'du Dr ') : `de ${doctor}`, isForDoctor: row.need.kind === 'find_gp' }
}
