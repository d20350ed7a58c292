import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import type { MailTemplate } from '#lib/platform/mail/templates'

/** The first word to a GP whom an import brought into the register: where the facts come from, who reads them, how to object. */
export const firstContactMail: MailTemplate = async (payload) => {
  const practice = await db().practice.findFirst({
    where: { id: String(payload['practiceId']), removedAt: null, practitioner: { removedAt: null } },
    select: { site: { select: { name: true, commune: { select: { name: true } } } }, practitioner: { select: { firstName: true, lastName: true } } },
  })
  if (!practice) return null
  const instance = await db().instance.findUniqueOrThrow({ where: { id: 1 }, select: { shortName: true, phone: true, email: true } })
  const reach = [instance.email === '' ? null : `par courriel à ${instance.email}`, instance.phone === '' ? null : `au ${instance.phone}`].filter((way) => way !== null)
  return {
    subject: `Votre cabinet dans le registre de ${instance.shortName}`,
    paragraphs: [
      `Bonjour Dr ${practice.practitioner.firstName} ${practice.practitioner.lastName},`,
      `${instance.shortName} tient un registre des médecins généralistes du territoire, pour orienter les personnes qui cherchent un médecin traitant. Votre exercice à ${practice.site.name} (${practice.site.commune.name}) vient d’y être inscrit.`,
      'Votre nom, votre adresse professionnelle, votre téléphone et ce courriel viennent de l’Annuaire Santé (RPPS), publié en libre accès par l’Agence du Numérique en Santé. Pour l’instant, la coordination est seule à les lire ; c’est vous qui direz si vous accueillez de nouveaux patients, et qui pourra le savoir.',
      `Vous pouvez consulter ces données, les faire corriger, ou vous opposer à leur présence : il suffit de nous le demander${reach.length === 0 ? '' : ` ${reach.join(' ou ')}`}. Vous seriez alors retiré du registre, et aucun import ne vous y remettrait.`,
    ],
    button: { label: 'Lire comment ces données sont utilisées', url: `${publicUrl()}/donnees-personnelles` },
    footer: ['Ce message ne vous est envoyé qu’une fois. Vous pouvez aussi saisir la CNIL (cnil.fr).'],
  }
}
