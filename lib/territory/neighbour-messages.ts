import { frenchPhone } from '#lib/platform/format/french-phone'
import type { RefusalDetails } from '#lib/platform/result'

/** What is said of a commune that is not ours: the CPTS beside ours that serves it, or who can help anywhere. */
export function outsideMessage({ commune, neighbour, phone, email }: RefusalDetails, otherwise: string): string {
  if (typeof neighbour !== 'string' || typeof commune !== 'string') return otherwise
  const ways = [typeof phone === 'string' && phone !== '' ? `au ${frenchPhone(phone)}` : '', typeof email === 'string' && email !== '' ? `à ${email}` : ''].filter((way) => way !== '')
  return `${commune} est suivie par une CPTS voisine : ${neighbour}${ways.length === 0 ? '' : `, ${ways.join(' ou ')}`}. Sa fiche, à imprimer, est plus bas dans cette page.`
}
