import { type Actor } from '#lib/platform/auth/actor'
import { askLink, type LinkAnswer } from '#lib/platform/links/ask-link'
import { isWithinLimit } from '#lib/platform/rate-limit'

/** However many a text holds. */
const maxLinks = 40
const atOnce = 8

export type AskedLink = { href: string; answer: LinkAnswer }

/** Asks each link, eight at a time. Within a limit for each writer: our server asks others in our name. */
export async function askedLinks(actor: Actor, hrefs: readonly string[]): Promise<AskedLink[] | 'too-often'> {
  if (hrefs.length === 0) return []
  if (!(await isWithinLimit({ form: 'verifier-liens', caller: actor.userId ?? '', max: 20, windowSeconds: 600 }))) return 'too-often'
  const asked: AskedLink[] = []
  for (let at = 0; at < Math.min(hrefs.length, maxLinks); at += atOnce) {
    asked.push(...(await Promise.all(hrefs.slice(at, at + atOnce).map(async (href) => ({ href, answer: await askLink(href) })))))
  }
  return asked
}

export const linkWords: Record<LinkAnswer, { label: string; tone: 'success' | 'warning' | 'neutral' }> = {
  answers: { label: 'Répond', tone: 'success' },
  gone: { label: 'La page n’existe plus à cette adresse', tone: 'warning' },
  fails: { label: 'Le site répond par une erreur', tone: 'warning' },
  silent: { label: 'Ne répond pas : adresse fausse, ou site en panne', tone: 'warning' },
  unreachable: { label: 'Non vérifié : le serveur n’a pas accès au réseau', tone: 'neutral' },
  'switched-off': { label: 'Non vérifié : cette installation n’interroge pas d’autres sites', tone: 'neutral' },
  'not-asked': { label: 'Non vérifié : ce n’est pas une adresse publique du web', tone: 'neutral' },
}
