/** Where to go after signing in: an address of this site, never one that leads elsewhere (`//host`, `/\\host`). */
export function safeReturnPath(text: string | readonly string[] | undefined): string {
  if (typeof text !== 'string' || !text.startsWith('/') || /^\/[/\\]/.test(text) || /[\u0000-\u001f]/.test(text)) return '/espace'
  return text.startsWith('/connexion') || text.startsWith('/api/') ? '/espace' : text
}
