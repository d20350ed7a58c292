import { fictitiousPhone } from '#prisma/examples/fictitious'
import type { Answer } from '#prisma/examples/story'

const morning = 'du lundi au vendredi, de 8 h 30 à 12 h'

/** Shown to everyone, who phone the practice. */
export const openToAll: Answer = { state: 'open', audience: 'public' }

/** Shown to everyone; the CPTS puts them in touch, so that the secretary is not flooded with calls. */
export const openThroughCpts: Answer = { state: 'open', audience: 'public', contact: { public: { way: 'cpts' }, partners: { way: 'cpts' }, members: { way: 'cpts' } } }

/** What a discreet GP begins with: the coordination alone. */
export const openDiscreetly: Answer = { state: 'open', audience: 'coordination' }

/** Partners under a convention may read it and call. */
export const openToPartners: Answer = { state: 'open', audience: 'partners' }

export const openToMembers: Answer = { state: 'open', audience: 'members' }

/** How to phone a site, the same for all who may read it. */
export function byPhone(rank: number, hours: string = morning): Pick<Answer, 'contact'> {
  const way = { way: 'phone', phone: fictitiousPhone(rank), hours } as const
  return { contact: { public: way, partners: way, members: way } }
}

/** A booking page for the public, the phone for partners. */
export function byBooking(page: string, rank: number): Pick<Answer, 'contact'> {
  const phone = { way: 'phone', phone: fictitiousPhone(rank), hours: morning } as const
  return { contact: { public: { way: 'booking', url: `https://rendez-vous.exemple.invalid/${page}` }, partners: phone, members: phone } }
}

export const perMonth = (count: number): Pick<Answer, 'places'> => ({ places: { count, period: 'month' } })
export const inAll = (count: number): Pick<Answer, 'places'> => ({ places: { count, period: 'total' } })
