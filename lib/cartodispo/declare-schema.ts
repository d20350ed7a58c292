import { z } from 'zod'
import { optionalCount, optionalDay, optionalPhone, optionalText, repeated, ticked } from '#lib/platform/actions/form-fields'
import { addMonths, type Day } from '#lib/platform/day'
import { askAgainChoices, askAgainDay } from './ask-again.ts'
import { noteFault } from './lawful-note.ts'
import { type ContactByAudience, type ContactWay, languageCodes, priorityCodes, reservationCodes, type StatementContent } from './statement-content.ts'

/** The audiences that have a way of contact of their own; their fields are `publicContactWay`, `partnersContactPhone`… */
export const contactAudiences = ['public', 'partners', 'members'] as const
type ContactAudience = (typeof contactAudiences)[number]

const yesNo = z.enum(['', 'yes', 'no']).default('').transform((answer) => (answer === '' ? null : answer === 'yes'))
const communeCodes = repeated().transform((codes) => [...new Set(codes.map((code) => code.trim().toUpperCase()).filter((code) => code !== ''))])
  .refine((codes) => codes.length <= 100 && codes.every((code) => /^\d[\dAB]\d{3}$/.test(code)), { error: 'Choisissez des communes de la liste.' })
const bookingUrl = z.string().trim().default('').refine((text) => text === '' || (text.length <= 300 && /^https:\/\/[^\s/]+\.[^\s]+$/.test(text) && URL.canParse(text)), { error: 'Collez l’adresse complète, qui commence par https://' })

const way = {
  Way: z.enum(['', 'cpts', 'phone', 'booking'], { error: 'Choisissez comment prendre contact.' }).default(''),
  Phone: optionalPhone(),
  Hours: optionalText(80),
  Url: bookingUrl,
}

const fields = z.object({
  state: z.enum(['open', 'reserved', 'case_by_case', 'occasional', 'closed'], { error: 'Dites si de nouveaux patients sont les bienvenus.' }),
  fromOn: optionalDay(),
  untilOn: optionalDay(),
  placesCount: optionalCount(1, 500),
  placesPeriod: z.enum(['month', 'total'], { error: 'Dites si c’est par mois ou en tout.' }).default('month'),
  priorities: ticked(priorityCodes),
  reservations: ticked(reservationCodes),
  reservedCommunes: communeCodes,
  communesServed: communeCodes,
  homeVisits: z.enum(['', 'none', 'served_communes', 'known_patients'], { error: 'Choisissez une des réponses sur les visites.' }).default(''),
  offersTeleconsultation: yesNo,
  isStepFree: yesNo,
  languages: ticked(languageCodes),
  publicContactWay: way.Way, publicContactPhone: way.Phone, publicContactHours: way.Hours, publicContactUrl: way.Url,
  partnersContactWay: way.Way, partnersContactPhone: way.Phone, partnersContactHours: way.Hours, partnersContactUrl: way.Url,
  membersContactWay: way.Way, membersContactPhone: way.Phone, membersContactHours: way.Hours, membersContactUrl: way.Url,
  note: optionalText(200),
  audience: z.enum(['coordination', 'members', 'partners', 'public'], { error: 'Choisissez qui peut lire cette fiche.' }).default('coordination'),
  askAgain: z.enum(askAgainChoices, { error: 'Choisissez quand vous redemander.' }).default('none'),
})
type Fields = z.output<typeof fields>

/**
 * The long form of a declaration as a content that the database accepts. `today` is asked at each parsing, since the same
 * action lives for days. Conditions that the chosen state cannot have are left out rather than refused.
 */
export function declareSchema(today: () => Day) {
  return fields
    .superRefine((typed, context) => {
      const fault = (path: keyof Fields, message: string) => context.addIssue({ code: 'custom', path: [path], message })
      const fromOn = typed.fromOn ?? today()
      if (typed.untilOn !== null && typed.untilOn < fromOn) fault('untilOn', 'La fin est avant le début : vérifiez les deux dates.')
      else if (typed.untilOn !== null && typed.untilOn < today()) fault('untilOn', 'Cette date est passée.')
      if (fromOn > addMonths(today(), 24)) fault('fromOn', 'Cette date est trop loin : deux ans au plus.')
      if (typed.state === 'reserved' && typed.reservations.length + typed.reservedCommunes.length === 0) fault('reservations', 'Dites pour qui les places sont gardées : cochez au moins une réponse.')
      const unlawful = noteFault(typed.note)
      if (unlawful) fault('note', unlawful.message)
      for (const audience of contactAudiences) {
        if (typed[`${audience}ContactWay`] === 'phone' && typed[`${audience}ContactPhone`] === '') fault(`${audience}ContactPhone`, 'Indiquez le numéro à appeler.')
        if (typed[`${audience}ContactWay`] === 'booking' && typed[`${audience}ContactUrl`] === '') fault(`${audience}ContactUrl`, 'Collez l’adresse de la page de rendez-vous.')
      }
    })
    .transform((typed) => statementContent(typed, today()))
}

function statementContent(typed: Fields, today: Day): StatementContent {
  const isClosed = typed.state === 'closed'
  const isReserved = typed.state === 'reserved'
  return {
    state: typed.state,
    // A day that has passed says since when; the statement itself begins today.
    fromOn: typed.fromOn !== null && typed.fromOn > today ? typed.fromOn : today,
    untilOn: typed.untilOn,
    places: isClosed || typed.placesCount === null ? null : { count: typed.placesCount, period: typed.placesPeriod },
    priorities: isClosed ? [] : [...new Set(typed.priorities)],
    reservations: isReserved ? [...new Set(typed.reservations)] : [],
    reservedCommunes: isReserved ? typed.reservedCommunes : [],
    communesServed: typed.communesServed,
    homeVisits: typed.homeVisits === '' ? null : typed.homeVisits,
    offersTeleconsultation: typed.offersTeleconsultation,
    languages: [...new Set(typed.languages)],
    isStepFree: typed.isStepFree,
    contact: contactOf(typed),
    note: typed.note,
    audience: typed.audience,
    askAgainOn: isClosed ? askAgainDay(typed.askAgain, today) : null,
  }
}

function contactOf(typed: Fields): ContactByAudience {
  const contact: ContactByAudience = {}
  for (const audience of contactAudiences) {
    const found = wayOf(typed, audience)
    if (found) contact[audience] = found
  }
  return contact
}

function wayOf(typed: Fields, audience: ContactAudience): ContactWay | null {
  switch (typed[`${audience}ContactWay`]) {
    case '': return null
    case 'cpts': return { way: 'cpts' }
    case 'phone': return { way: 'phone', phone: typed[`${audience}ContactPhone`], hours: typed[`${audience}ContactHours`] }
    case 'booking': return { way: 'booking', url: typed[`${audience}ContactUrl`] }
  }
}
