import { linkToken } from '#lib/platform/auth/action-link'
import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { isWaiting } from './proposal-states.ts'
import { recipientName, recipientNames } from './recipient-name.ts'

/** Tells a practice that is still asked that its question is now about some of the people only. */
export const proposalNarrowedMail: MailTemplate = async (payload) => {
  const proposal = await loadProposal(String(payload['proposalId']))
  if (!proposal || !isWaiting(proposal)) return null
  const page = proposal.linkId === null ? `/connexion?retour=${encodeURIComponent('/espace/adressages')}` : `/repondre?jeton=${linkToken('answer-proposal', proposal.linkId)}`
  return {
    subject: 'Une demande qui vous attend porte sur moins de personnes',
    paragraphs: ['Bonjour,', `La demande adressée ${proposal.to} concernait plusieurs personnes d’un foyer ; elle n’en concerne plus qu’une partie. La page est à jour, et votre réponse est toujours attendue.`],
    button: { label: 'Lire et répondre', url: `${publicUrl()}${page}` },
    footer: [],
  }
}

/** Tells a practice that its yes for a part of a household is taken, with the code by which its people find the rest. */
export const partAcceptedMail: MailTemplate = async (payload) => {
  const proposal = await loadProposal(String(payload['proposalId']))
  if (!proposal || proposal.state !== 'favourable') return null
  return {
    subject: 'Votre oui pour une partie d’un foyer est accepté',
    paragraphs: ['Bonjour,', `La demande adressée ${proposal.to} a reçu un oui pour une partie d’un foyer, qui l’accepte et vous remercie : les personnes que vous pouvez accueillir prendront rendez-vous, avec le code d’adressage ${proposal.code}. Pour les autres, la recherche continue ailleurs.`],
    button: { label: 'Ouvrir mon espace', url: `${publicUrl()}/connexion?retour=${encodeURIComponent('/espace/adressages')}` },
    footer: [],
  }
}

/** Tells whoever runs the searches that a part of a household goes its own way, or may. */
export const householdNewsMail: MailTemplate = async (payload) => {
  const need = await db().needLine.findUnique({ where: { id: String(payload['needId']) }, select: { id: true } })
  if (!need) return null
  return {
    subject: 'Du nouveau pour un foyer',
    paragraphs: ['Bonjour,', 'Un cabinet peut accueillir une partie d’un foyer, ou une réponse à cette offre est donnée. La page dit ce qui s’est passé, et ce qu’il reste à faire.'],
    button: { label: 'Voir l’adressage', url: `${publicUrl()}/connexion?retour=${encodeURIComponent(`/gestion/adressages/${need.id}`)}` },
    footer: [],
  }
}

async function loadProposal(id: string) {
  const row = await db().proposal.findUnique({ where: { id }, select: { state: true, linkId: true, need: { select: { referral: { select: { code: true } } } }, ...recipientNames } })
  if (!row || (row.practice && row.practice.removedAt !== null)) return null
  const name = recipientName(row)
  return { state: row.state, linkId: row.linkId, to: row.practice ? `au cabinet de ${name}`.replace('de Dr ', 'du Dr ') : `à ${name}`, code: row.need.referral.code }
}
