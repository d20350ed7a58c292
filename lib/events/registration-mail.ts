import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { publicInstance } from '#lib/instance/queries'
import { phoneOf } from '#lib/instance/identity'
import { linkToken } from '#lib/platform/auth/action-link'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import { plural } from '#lib/platform/format/french-count'
import { frenchDateTime } from '#lib/platform/format/french-date'
import type { MailContent, MailTemplate } from '#lib/platform/mail/templates'
import type { RegistrationState } from './registration-states.ts'
import { thanksWords } from './thanks-words.ts'
import { whenWords } from './when-words.ts'

type Told = {
  state: RegistrationState; people: number; title: string; when: string; where: string; until: string; reason: string; meetingLink: string; reminderNote: string
  isCancelled: boolean; eventState: 'planned' | 'postponed' | 'cancelled'; address: string; thanks: string; documents: number; button: (label: string) => { label: string; url: string }; footer: string[]
}

/** Asks whoever filled the form in to show that the address is theirs. */
export const registrationToConfirmMail = mailOf((told) => {
  if (told.state !== 'held' && told.state !== 'asked') return null
  const isHeld = told.state === 'held'
  return {
    subject: `Confirmez votre inscription : ${told.title}`,
    paragraphs: ['Bonjour,', `Vous avez demandé ${seats(told.people)} pour « ${told.title} », ${told.when}, ${told.where}.`,
      isHeld ? `Confirmez par le bouton ci-dessous : ${told.people === 1 ? 'votre place est retenue' : 'vos places sont retenues'} jusqu’au ${told.until}.` : 'Il n’y a plus de place libre pour le moment. Confirmez par le bouton ci-dessous pour entrer dans la liste d’attente : votre tour compte à partir de là.'],
    button: told.button(isHeld ? 'Confirmer mon inscription' : 'Entrer dans la liste d’attente'), footer: ['Vous n’avez rien demandé ? Ne faites rien : sans confirmation, tout s’efface.', ...told.footer],
  }
})

/** Says that somebody is registered. */
export const registrationReceivedMail = mailOf((told) => {
  if (told.state !== 'registered' || told.isCancelled) return null
  return {
    subject: `Vous êtes inscrit(e) : ${told.title}`,
    paragraphs: ['Bonjour,', `C’est noté : ${seats(told.people)} pour « ${told.title} », ${told.when}, ${told.where}.`, ...joining(told), 'Un empêchement ? Dites-le par le bouton ci-dessous : votre place ira à quelqu’un d’autre.'],
    button: told.button('Voir mon inscription'), footer: told.footer,
  }
})

/** Says that somebody waits for a seat. */
export const registrationWaitingMail = mailOf((told) => {
  if (told.state !== 'waiting' || told.isCancelled) return null
  return {
    subject: `Vous êtes sur la liste d’attente : ${told.title}`,
    paragraphs: ['Bonjour,', `« ${told.title} », ${told.when}, est complet pour le moment. Vous êtes sur la liste d’attente, à votre tour : dès que ${told.people === 1 ? 'une place se libère' : `${told.people} places se libèrent`}, nous vous l’écrivons.`],
    button: told.button('Voir mon rang, ou quitter la liste'), footer: told.footer,
  }
})

/** Offers the seats that became free, for a time. */
export const seatOfferedMail = mailOf((told) => {
  if (told.state !== 'offered' || told.isCancelled) return null
  return {
    subject: `Une place s’est libérée : ${told.title}`,
    paragraphs: ['Bonjour,', `${told.people === 1 ? 'Une place s’est libérée' : `${told.people} places se sont libérées`} pour « ${told.title} », ${told.when}, ${told.where}. ${told.people === 1 ? 'Elle est à vous' : 'Elles sont à vous'} si vous le dites avant le ${told.until}. Ensuite, ce sera le tour de la personne suivante.`],
    button: told.button('Prendre ma place, ou la laisser'), footer: told.footer,
  }
})

/** Says that an offer was for a time, which is over. */
export const offerLapsedMail = mailOf((told) => (told.state !== 'lapsed' || told.isCancelled ? null : {
  subject: `La place n’est plus retenue : ${told.title}`,
  paragraphs: ['Bonjour,', `Nous n’avons pas eu votre réponse : la place de « ${told.title} », ${told.when}, est allée à la personne suivante. Vous pouvez vous inscrire de nouveau.`],
  button: { label: 'Voir l’événement', url: told.address }, footer: told.footer,
}))

/** Confirms that somebody left. */
export const registrationCancelledMail = mailOf((told) => (told.state !== 'cancelled' ? null : {
  subject: `Votre inscription est annulée : ${told.title}`,
  paragraphs: ['Bonjour,', `C’est noté : vous ne venez pas à « ${told.title} », ${told.when}. Merci de l’avoir dit.`],
  button: { label: 'Voir l’agenda', url: `${publicUrl()}/agenda` }, footer: told.footer,
}))

/** Tells whoever asks again that they are known: the page's answer does not say so, to nobody. */
export const registrationAgainMail = mailOf((told) => (told.isCancelled ? null : {
  subject: `Vous êtes déjà connu(e) pour : ${told.title}`,
  paragraphs: ['Bonjour,', `Quelqu’un, sans doute vous, a rempli de nouveau le formulaire de « ${told.title} », ${told.when}. Votre demande d’avant compte toujours ; rien n’a été ajouté.`],
  button: told.button('Voir mon inscription'), footer: told.footer,
}))

/** Asks again, once the date has moved. */
export const sessionMovedMail = mailOf((told) => (told.isCancelled || told.state === 'cancelled' || told.state === 'lapsed' ? null : {
  subject: `La date a changé : ${told.title}`,
  paragraphs: ['Bonjour,', `« ${told.title} » a lieu ${told.when}, ${told.where}. Votre inscription vous suit ; dites-nous si cette date vous convient encore.`],
  button: told.button('Répondre'), footer: told.footer,
}))

/** Reminds whoever has a seat, a week before. */
export const eventInAWeekMail = mailOf((told) => (told.state !== 'registered' || told.isCancelled || told.eventState !== 'planned' ? null : {
  subject: `Dans une semaine : ${told.title}`,
  paragraphs: ['Bonjour,', `Nous vous attendons à « ${told.title} », ${told.when}, ${told.where}.`, ...joining(told), ...reminding(told), 'Un empêchement ? Dites-le maintenant : la place ira à quelqu’un qui attend.'],
  button: told.button('Voir mon inscription'), footer: told.footer,
}))

/** Reminds them the day before. */
export const eventTomorrowMail = mailOf((told) => (told.state !== 'registered' || told.isCancelled || told.eventState !== 'planned' ? null : {
  subject: `C’est bientôt : ${told.title}`,
  paragraphs: ['Bonjour,', `« ${told.title} » a lieu ${told.when}, ${told.where}.`, ...joining(told), ...reminding(told), 'Vous ne pouvez plus venir ? Un clic suffit pour le dire.'],
  button: told.button('Voir mon inscription'), footer: told.footer,
}))

/** Says that it is put off, and that the seat is kept. */
export const eventPostponedMail = mailOf((told) => (told.eventState !== 'postponed' || told.state === 'cancelled' || told.state === 'lapsed' ? null : {
  subject: `Reporté : ${told.title}`,
  paragraphs: ['Bonjour,', `« ${told.title} », prévu ${told.when}, est reporté. ${told.reason} Votre inscription est gardée : nous vous écrirons la nouvelle date, et vous direz si elle vous convient.`],
  button: told.button('Voir mon inscription'), footer: told.footer,
}))

/** Says that it does not take place. */
export const sessionCancelledMail = mailOf((told) => (!told.isCancelled || told.state === 'cancelled' || told.state === 'lapsed' ? null : {
  subject: `Annulé : ${told.title}`,
  paragraphs: ['Bonjour,', `« ${told.title} », prévu ${told.when}, n’aura pas lieu. ${told.reason}`.trim(), 'Vous n’avez rien à faire. Nous vous prions de nous en excuser.'],
  button: { label: 'Voir l’agenda', url: `${publicUrl()}/agenda` }, footer: told.footer,
}))

/** Thanks whoever was there, in the coordination's words; what it opens is on their own page. */
export const eventThanksMail = mailOf((told) => {
  if (told.state !== 'registered' || told.isCancelled || told.thanks === '') return null
  const { subject, paragraphs, button } = thanksWords(told.thanks, told)
  return { subject, paragraphs, button: told.button(button), footer: told.footer }
})

/** What the coordination adds, line by line. */
function reminding({ reminderNote }: Told): string[] {
  return reminderNote.split('\n').filter((line) => line.trim() !== '')
}

function joining({ meetingLink }: Told): string[] {
  return meetingLink === '' ? [] : [`Pour rejoindre la réunion : ${meetingLink}`]
}

function seats(people: number): string {
  return plural(people, 'place', 'places')
}

function mailOf(write: (told: Told) => MailContent | null): MailTemplate {
  return async (payload) => {
    const told = await load(String(payload['registrationId']))
    return told === null ? null : write(told)
  }
}

async function load(id: string): Promise<Told | null> {
  const one = await db().registration.findUnique({
    where: { id },
    select: { state: true, people: true, untilAt: true, linkId: true, session: { select: { startsAt: true, endsAt: true, place: true, isCancelled: true, thanks: { select: { message: true } }, event: { select: { _count: { select: { documents: true } }, state: true, stateReason: true, meetingLink: true, reminderNote: true, content: { select: { slug: true, published: true, draft: true } } } } } } },
  })
  if (!one?.linkId) return null
  const { session, linkId } = one
  const { timeZone } = await loadInstanceRules(db())
  const phone = phoneOf(await publicInstance())
  const today = dayAt(now(), timeZone)
  const values = session.event.content.published ?? session.event.content.draft
  return {
    state: one.state, people: one.people, title: textOf(values, 'title'), when: whenWords(session, timeZone, today), where: session.place === '' ? textOf(values, 'place') : session.place,
    until: one.untilAt === null ? '' : frenchDateTime(one.untilAt, timeZone, today), reason: session.event.stateReason, meetingLink: session.event.meetingLink, reminderNote: session.event.reminderNote,
    isCancelled: session.isCancelled || session.event.state === 'cancelled', eventState: session.event.state, thanks: session.thanks?.message ?? '', documents: session.event._count.documents, address: `${publicUrl()}/agenda/${session.event.content.slug}`,
    button: (label) => ({ label, url: `${publicUrl()}/inscription?jeton=${linkToken('registration', linkId)}` }),
    footer: phone === null ? [] : [`Par téléphone : ${phone.display}${phone.hours === '' ? '' : `, ${phone.hours}`}.`],
  }
}

function textOf(values: unknown, name: string): string {
  const value = typeof values === 'object' && values !== null ? Reflect.get(values, name) as unknown : undefined
  return typeof value === 'string' ? value : ''
}
