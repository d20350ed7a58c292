import { type Actor, hasRecentFactor } from './actor.ts'
import { recentFactorAddress } from './session.ts'

/**
 * Before a file of people leaves: null when a code was given less than ten minutes ago, else where to give one. The way back
 * is the page that asked for the file, with its filters, where it is asked for again.
 */
export function stepUpBeforeFile(request: Request, actor: Actor, now: Date): Response | null {
  if (hasRecentFactor(actor, now)) return null
  const referrer = request.headers.get('referer')
  const page = referrer !== null && URL.canParse(referrer) ? new URL(referrer) : null
  const path = page === null || page.pathname.startsWith('/connexion') ? '/espace' : `${page.pathname}${page.search}`
  return new Response(null, { status: 303, headers: { location: recentFactorAddress(path) } })
}
