const elsewhere = '/espace'

/** Where to go after signing in: an address of this site, never one that leads elsewhere (`//host`, `/\\host`), nor to a route that does something. */
export function safeReturnPath(text: string | readonly string[] | undefined): string {
  if (typeof text !== 'string' || !text.startsWith('/') || /[\u0000-\u001f]/.test(text)) return elsewhere
  const url = URL.canParse(text, 'http://ici') ? new URL(text, 'http://ici') : null
  // Written otherwise than a browser reads it (dots, slashes the other way round), it was written to deceive.
  if (url === null || url.host !== 'ici' || url.pathname !== text.split(/[?#]/, 1)[0]) return elsewhere
  return /^\/(\/|(api|connexion)(\/|$))/.test(readable(url.pathname)) ? elsewhere : text
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '//'
  }
}
