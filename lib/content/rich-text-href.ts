/** Longest address that a link may carry, in characters. */
const maxLength = 2000

// What the eye skips and a browser may skip too, so that one address is read and another followed; and what no address holds.
const hidden = /[\p{C}\p{Z}\s\\<>"'`{}|^]/u

/**
 * The address that a link of a text may lead to, or null: https, http, mailto, tel, or a page of this site written with one
 * slash. Anything else (`javascript:`, `data:`, `//elsewhere`, characters that hide what follows) is refused, not repaired:
 * browsers are forgiving in ways that a list of repairs never covers.
 */
export function safeHref(raw: unknown): string | null {
  if (typeof raw !== 'string' || raw.length > maxLength) return null
  const href = raw.trim()
  if (href === '' || !href.isWellFormed() || hidden.test(href)) return null
  if (href.startsWith('/')) return isSitePath(href) ? href : null
  const [, scheme = '', rest = ''] = /^([a-z]+):(.*)$/i.exec(href) ?? []
  switch (scheme.toLowerCase()) {
    case 'https':
    case 'http': return isWebAddress(href) ? `${scheme.toLowerCase()}:${rest}` : null
    case 'mailto': return /^[\w.%+-]+@[\w-]+(\.[\w-]+)+(\?(subject|body)=[^#]*)?$/.test(rest) ? `mailto:${rest}` : null
    case 'tel': return /^\+?\d[\d.()-]*$/.test(rest) ? `tel:${rest}` : null
    default: return null
  }
}

/**
 * The address meant by what somebody typed in the box of a link: a mail address, a telephone number or a site without its
 * `https://` are completed. Null when no safe address is meant.
 */
export function hrefFromTyped(typed: string): string | null {
  const text = typed.trim()
  const digits = text.replace(/[\s.()-]/g, '')
  if (/^\+?\d{2,15}$/.test(digits)) return safeHref(`tel:${/^0\d{9}$/.test(digits) ? `+33${digits.slice(1)}` : digits}`)
  if (/^[^\s/:@]+@[^\s/:@]+$/.test(text)) return safeHref(`mailto:${text}`)
  if (/^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}([/?#]|$)/u.test(text)) return safeHref(`https://${text}`)
  return safeHref(text)
}

/** Whether a link leaves this site. */
export function isExternalHref(href: string): boolean {
  return /^https?:/.test(href)
}

function isWebAddress(href: string): boolean {
  if (!/^https?:\/\/[^/?#]/i.test(href) || !URL.canParse(href)) return false
  const url = new URL(href)
  // A name before the host makes `https://ameli.fr@elsewhere` look like ameli.fr.
  return url.username === '' && url.password === '' && url.hostname !== ''
}

function isSitePath(href: string): boolean {
  const base = 'https://site.invalid'
  if (href.startsWith('//') || !URL.canParse(href, base)) return false
  const url = new URL(href, base)
  return url.origin === base && !url.pathname.startsWith('//')
}
