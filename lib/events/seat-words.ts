import { plural } from '#lib/platform/format/french-count'
import { registrationWindow, type RegistrationWindow } from './session-window.ts'

export type SeatTone = 'free' | 'few' | 'full' | 'closed' | 'off'
/** What a page says of the seats of a date: in words, in a tone, and what the button does; null: nothing to press. */
export type SeatWords = { text: string; tone: SeatTone; button: 'register' | 'wait' | null }

type Shown = { startsAt: string; endsAt: string; opensAt: string | null; closesAt: string | null; isCancelled: boolean; state: 'planned' | 'postponed' | 'cancelled'; left: number | null; waiting: number; kept: readonly { left: number }[] }

/** Up to here, the number of seats that are left is said. */
const few = 5

/** What the seats of a date are, for whoever reads it at this instant. */
export function seatWords(shown: Shown, now: Date, day: (instant: Date) => string): SeatWords {
  if (shown.isCancelled || shown.state === 'cancelled') return { text: 'Annulé', tone: 'off', button: null }
  if (shown.state === 'postponed') return { text: 'Reporté, nouvelle date à venir', tone: 'off', button: null }
  const opensAt = shown.opensAt === null ? null : new Date(shown.opensAt)
  const window = registrationWindow({ startsAt: new Date(shown.startsAt), opensAt, closesAt: shown.closesAt === null ? null : new Date(shown.closesAt), isCancelled: false }, 'planned', now)
  if (window !== 'open') return { text: closedWords(window, opensAt === null ? '' : day(opensAt), new Date(shown.endsAt) <= now), tone: 'closed', button: null }
  if (shown.left === null) return { text: 'Inscription ouverte', tone: 'free', button: 'register' }
  const isFull = shown.left === 0 || shown.waiting > 0
  // Whoever these are for has one at once; for everybody else it is full, and the page beside says for whom.
  if (isFull && shown.kept.some((one) => one.left > 0)) return { text: 'Il reste des places gardées', tone: 'few', button: 'register' }
  if (isFull) return { text: 'Complet, liste d’attente', tone: 'full', button: 'wait' }
  return shown.left <= few ? { text: shown.left === 1 ? 'Plus qu’une place' : `Plus que ${plural(shown.left, 'place', 'places')}`, tone: 'few', button: 'register' } : { text: 'Places disponibles', tone: 'free', button: 'register' }
}

function closedWords(window: Exclude<RegistrationWindow, 'open'>, opens: string, isOver: boolean): string {
  if (window === 'not-yet') return `Inscriptions à partir du ${opens}`
  if (window === 'begun') return isOver ? 'Terminé' : 'En cours'
  return 'Inscriptions closes'
}
