import type { ErasePersonRefusal } from './erase-person.ts'

/** Why somebody is not erased now, and what to do. */
export const notErasedMessages: Record<Exclude<ErasePersonRefusal, 'recent-factor-needed'>, string> = {
  'not-found': 'Cette personne n’est plus là : elle vient peut-être d’être effacée.',
  'own-account': 'C’est vous : demandez à quelqu’un d’autre de la coordination ou de l’administration.',
  'admin-account': 'Cette personne administre le site : seul un administrateur peut l’effacer.',
  'last-admin': 'C’est le dernier administrateur : nommez-en un autre d’abord, pour que le site garde quelqu’un qui puisse l’administrer.',
  'referral-under-way': 'Un adressage est en cours : terminez-le, ou confiez-le à quelqu’un d’autre, puis revenez ici.',
}
