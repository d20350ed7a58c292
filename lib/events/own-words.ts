import { plural } from '#lib/platform/format/french-count'
import type { OwnRegistration } from './own-queries.ts'

/** What a person reads about their registration, and what its two buttons say; null: no such button. */
export type OwnWords = { kind: 'success' | 'info' | 'warning'; title: string; text: string; confirm: string | null; leave: string | null }

type Told = Pick<OwnRegistration, 'state' | 'people' | 'untilAt' | 'isAskedAgain' | 'startsAt' | 'endsAt' | 'isCancelled' | 'eventState' | 'stateReason' | 'before'>

/** Where a registration stands, for the person it is about. `instant` writes a moment as people say it. */
export function ownWords(told: Told, now: Date, instant: (at: Date) => string): OwnWords {
  const nothing = { confirm: null, leave: null }
  const until = told.untilAt === null ? '' : instant(told.untilAt)
  const several = told.people > 1
  if (told.state === 'cancelled') return { kind: 'info', title: 'Votre inscription est annulée', text: 'Vous avez changé d’avis ? Inscrivez-vous de nouveau depuis l’agenda.', ...nothing }
  if (told.isCancelled || told.eventState === 'cancelled') return { kind: 'warning', title: 'Cette date est annulée', text: told.stateReason === '' ? 'Vous n’avez rien à faire.' : told.stateReason, ...nothing }
  if (told.state === 'lapsed') return { kind: 'info', title: 'Le temps de réponse est passé', text: 'La place n’est plus retenue. Vous pouvez vous inscrire de nouveau depuis l’agenda.', ...nothing }
  if (told.endsAt <= now) return { kind: 'info', title: told.state === 'registered' ? 'C’est passé' : 'C’est passé, sans vous', text: told.state === 'registered' ? 'Merci d’être venu(e).' : 'D’autres dates sont dans l’agenda.', ...nothing }
  if (told.startsAt <= now) return { kind: 'info', title: 'C’est en cours', text: 'Présentez-vous à l’accueil.', ...nothing }
  if (told.eventState === 'postponed') return { kind: 'warning', title: 'Cet événement est reporté', text: `${told.stateReason} Votre inscription est gardée ; vous direz si la nouvelle date vous convient.`, confirm: null, leave: 'Ne plus venir' }
  switch (told.state) {
    case 'held': return { kind: 'warning', title: 'Il reste à confirmer', text: `${several ? `Vos ${told.people} places sont retenues` : 'Votre place est retenue'} jusqu’au ${until}.`, confirm: 'Confirmer mon inscription', leave: 'Renoncer' }
    case 'asked': return { kind: 'warning', title: 'Il reste à confirmer', text: 'C’est complet pour le moment. Confirmez pour entrer dans la liste d’attente : votre tour compte à partir de là.', confirm: 'Entrer dans la liste d’attente', leave: 'Renoncer' }
    case 'offered': return { kind: 'success', title: several ? 'Des places se sont libérées pour vous' : 'Une place s’est libérée pour vous', text: `Dites-le avant le ${until}. Ensuite, ce sera le tour de la personne suivante.`, confirm: several ? 'Prendre nos places' : 'Prendre ma place', leave: 'La laisser' }
    case 'waiting': return { kind: 'info', title: 'Vous êtes sur la liste d’attente', text: told.before === 0 ? 'C’est votre tour dès qu’une place se libère : un courriel vous la proposera.' : `${plural(told.before, 'personne est', 'personnes sont')} avant vous. Dès que c’est votre tour, un courriel vous le dit.`, confirm: null, leave: 'Quitter la liste d’attente' }
    case 'registered': return told.isAskedAgain
      ? { kind: 'warning', title: 'La date a changé', text: 'Votre inscription vous a suivi. Cette date vous convient-elle encore ?', confirm: 'Oui, je viens', leave: 'Non, je ne viens plus' }
      : { kind: 'success', title: several ? `Vous êtes inscrits, à ${told.people}` : 'Vous êtes inscrit(e)', text: 'Un empêchement ? Dites-le : la place ira à quelqu’un d’autre.', confirm: null, leave: 'Je ne peux plus venir' }
  }
}
