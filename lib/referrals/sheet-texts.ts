import { needKindLabels } from './kind-words.ts'
import type { NeedKind } from './need-kinds.ts'
import type { NeedState } from './transitions.ts'

/** Words of the sheets about one request. None of them knows a name: people write theirs by hand. */
export type SheetText = { title: string; lead: string; parts: { heading: string; text: string }[]; closing: string }

/** What the mediator of the CPAM is shown: that somebody searches, and since when. */
export function attestationText(cpts: string): SheetText {
  return {
    title: 'Attestation de recherche d’un médecin traitant',
    lead: `La coordination atteste, pour ${cpts}, qu’une recherche de médecin traitant lui a été confiée, dans les termes ci-dessous.`,
    parts: [{ heading: 'Pour qui', text: 'Cette attestation peut être remise à la caisse d’assurance maladie ou à son médiateur, avec le code de la demande. La coordination confirme par téléphone ce qu’elle dit.' }],
    closing: 'Aucun nom n’est imprimé sur cette feuille : la personne écrit le sien à la main. Aucune information de santé n’y figure.',
  }
}

/** What somebody takes along once a practice has said yes. */
export function patientLetterText(): SheetText {
  return {
    title: 'Un médecin vous attend',
    lead: 'Un cabinet a accepté de vous recevoir. Voici comment prendre rendez-vous.',
    parts: [
      { heading: '1. Appelez', text: 'Téléphonez au cabinet aux heures indiquées. Dites que vous venez par la CPTS, et donnez le code : il suffit à vous reconnaître.' },
      { heading: '2. Préparez', text: 'Votre carte Vitale, votre carte de mutuelle, vos ordonnances en cours, vos derniers résultats et comptes rendus, votre carnet de vaccination.' },
      { heading: '3. Déclarez', text: 'Au premier rendez-vous, demandez au médecin de se déclarer votre médecin traitant : il le fait en ligne, avec votre carte Vitale.' },
    ],
    closing: 'Un empêchement, un changement d’avis ? Prévenez le cabinet, puis dites-le sur le site, page « Suivre ma demande », ou par téléphone à la coordination.',
  }
}

/** What stays with whoever sent somebody, and with the person, while the search lasts. */
export function referralSheetText({ kind, state }: { kind: NeedKind; state: NeedState }): SheetText {
  return {
    title: kind === 'find_gp' ? 'Recherche d’un médecin traitant' : `Demande : ${needKindLabels[kind].toLowerCase()}`,
    lead: state === 'draft' ? 'Cette demande n’est pas encore envoyée.' : `${kind === 'find_gp' ? 'La coordination cherche un médecin traitant.' : 'La coordination s’en occupe.'} Gardez cette feuille : elle permet d’en parler au téléphone et de suivre la demande.`,
    parts: [
      { heading: 'Suivre la demande', text: 'Sur le site, page « Suivre ma demande », avec le code et le numéro secret : où en est la recherche, que faire en attendant, comment y mettre fin.' },
      { heading: 'En attendant', text: 'Le pharmacien peut dépanner d’un traitement au long cours. Un besoin de soins rapide : le 116 117. Une urgence : le 15.' },
    ],
    closing: 'Le nom et le téléphone s’écrivent ici à la main. La personne peut arrêter la recherche à tout moment.',
  }
}
