import type { Milestone } from './parcel.ts'
import type { PersonGesture } from './person-gestures.ts'
import { needEndLabels } from './kind-words.ts'
import { kindFacts, type NeedKind } from './need-kinds.ts'
import type { NeedState } from './transitions.ts'

const doctorWords: Record<NeedState, { title: string; next: string }> = {
  draft: { title: 'Votre demande est en préparation', next: 'Elle n’est pas encore partie.' },
  received: { title: 'Votre demande est arrivée', next: 'La coordination la lit, puis commence la recherche.' },
  info_requested: { title: 'Il nous manque une précision', next: 'La coordination l’a demandée à la personne qui a envoyé la demande pour vous. Vous pouvez aussi nous appeler.' },
  searching: { title: 'Nous cherchons un médecin pour vous', next: 'Des cabinets sont interrogés, sans connaître votre nom. Dès que l’un d’eux dit oui, vous êtes prévenu.' },
  oriented: { title: 'Des noms vous ont été donnés', next: 'Appelez ces cabinets, puis dites à la coordination lequel vous choisissez. Si aucun ne convient, la recherche reprend.' },
  favourable: { title: 'Un médecin peut vous recevoir', next: 'Dites-nous si vous êtes d’accord. Vous pouvez en préférer un autre : cela ne vous sera pas reproché.' },
  waiting: { title: 'Votre demande attend une place', next: 'Aucun cabinet n’en a pour le moment. Votre demande reste ouverte, et nous vérifions avec vous, de temps en temps, que vous cherchez toujours.' },
  accepted: { title: 'Un médecin vous attend', next: 'Appelez le cabinet pour prendre rendez-vous, et donnez votre code.' },
  person_told: { title: 'Un médecin vous attend', next: 'Appelez le cabinet pour prendre rendez-vous, et donnez votre code. Dites-nous ensuite quel jour il vous reçoit.' },
  appointment_set: { title: 'Vous avez rendez-vous', next: 'Apportez votre carte Vitale, vos ordonnances et vos derniers résultats. Un empêchement ? Prévenez le cabinet.' },
  appointment_missed: { title: 'Le rendez-vous est à refaire', next: 'Appelez le cabinet pour en prendre un autre, ou la coordination si c’est difficile.' },
  seen: { title: 'Le médecin vous a reçu(e)', next: 'Il reste à déclarer ensemble votre médecin traitant : le médecin le fait en ligne, avec votre carte Vitale.' },
  not_declared: { title: 'Le médecin vous a reçu(e), sans devenir votre médecin traitant', next: 'La coordination regarde la suite avec vous.' },
  to_declare: { title: 'Il reste une déclaration à faire', next: 'Demandez au médecin qui vous suit de se déclarer votre médecin traitant, avec votre carte Vitale.' },
  declared: { title: 'Vous avez un médecin traitant', next: 'La recherche est terminée. Merci de nous l’avoir dit.' },
  fulfilled: { title: 'C’est fait', next: 'Votre demande est terminée.' },
  not_admissible: { title: 'Nous ne pouvons pas faire cette recherche', next: 'La coordination vous dit pourquoi, et vers qui vous tourner. Appelez-nous si personne ne l’a fait.' },
  not_found: { title: 'Nous n’avons pas trouvé', next: 'Nous en sommes désolés. Votre demande a été confiée à quelqu’un d’autre, qui vous aide autrement : appelez-nous pour savoir qui.' },
  cancelled: { title: 'La recherche est arrêtée', next: 'Rien ne vous est plus demandé, et plus aucun cabinet n’est interrogé.' },
  deceased: { title: 'La recherche est arrêtée', next: 'Rien n’est plus demandé à personne.' },
}

const doctorMilestones: Record<Milestone, string> = {
  sent: 'Demande reçue', searching: 'Nous cherchons', found: 'Un médecin dit oui', told: 'Il vous attend', appointment: 'Rendez-vous', seen: 'Il vous a reçu(e)', declared: 'Médecin traitant déclaré',
}

/** The same where something else than a doctor is asked for. */
const otherWords: Partial<typeof doctorWords> = {
  received: { title: 'Votre demande est arrivée', next: 'La coordination la lit, puis s’en occupe.' },
  searching: { title: 'Nous nous en occupons', next: 'Des professionnels et des structures sont interrogés, sans connaître votre nom. Dès que l’un d’eux dit oui, vous êtes prévenu.' },
  favourable: { title: 'Quelqu’un peut prendre le relais', next: 'Dites-nous si vous êtes d’accord. Vous pouvez préférer quelqu’un d’autre : cela ne vous sera pas reproché.' },
  accepted: { title: 'On vous attend', next: 'Appelez ce numéro pour convenir de la suite, et donnez votre code.' },
  person_told: { title: 'On vous attend', next: 'Appelez ce numéro pour convenir de la suite, et donnez votre code.' },
  appointment_set: { title: 'Vous avez rendez-vous', next: 'Un empêchement ? Prévenez qui vous attend.' },
  appointment_missed: { title: 'Le rendez-vous est à refaire', next: 'Appelez pour en prendre un autre, ou la coordination si c’est difficile.' },
  seen: { title: 'On vous a reçu(e)', next: 'La coordination vérifie que tout est en place.' },
  not_admissible: { title: 'Nous ne pouvons pas donner suite', next: 'La coordination vous dit pourquoi, et vers qui vous tourner. Appelez-nous si personne ne l’a fait.' },
  cancelled: { title: 'La demande est arrêtée', next: 'Rien ne vous est plus demandé, et plus personne n’est interrogé.' },
  deceased: { title: 'La demande est arrêtée', next: 'Rien n’est plus demandé à personne.' },
}

/** Where a request stands, in the words of whoever it is about: a title, then what comes next. */
export function patientWords(kind: NeedKind, state: NeedState): { title: string; next: string } {
  return (kind === 'find_gp' ? undefined : otherWords[state]) ?? doctorWords[state]
}

/** The way, as of a parcel, in the words of the person. */
export function patientMilestoneLabel(kind: NeedKind, milestone: Milestone): string {
  if (kind === 'find_gp') return doctorMilestones[milestone]
  if (milestone === 'declared') return needEndLabels[kindFacts[kind].end]
  return { ...doctorMilestones, searching: 'Nous nous en occupons', found: 'Quelqu’un dit oui', told: 'On vous attend', seen: 'On vous a reçu(e)' }[milestone]
}

/** What the buttons say. */
export const personGestureLabels: Record<PersonGesture, string> = {
  agree: 'Oui, ce médecin me convient', decline: 'J’en préfère un autre', appointment: 'J’ai un rendez-vous', visit: 'J’ai eu mon rendez-vous', declared: 'La déclaration est faite',
  found: 'J’ai trouvé un médecin', withdraw: 'Je me retire', undo: 'Reprendre la recherche',
}

/** What is said once it is done. */
export const personGestureDone: Record<PersonGesture, string> = {
  agree: 'C’est noté. Le cabinet vous attend.', decline: 'C’est noté. La recherche reprend.', appointment: 'C’est noté : bon rendez-vous.', visit: 'C’est noté, merci.', declared: 'C’est noté. Vous avez un médecin traitant.',
  found: 'C’est noté. La recherche s’arrête là.', withdraw: 'C’est fait : la recherche est arrêtée. Vous pouvez changer d’avis pendant sept jours, puis tout s’efface.', undo: 'La recherche reprend, là où elle en était.',
}
