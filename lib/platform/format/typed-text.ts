// Characters that nobody sees, and those that turn the direction of what follows; a joiner stays, emojis and scripts need it.
const hidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g

/** The words of a typed text, without what nobody sees; empty when nothing else was typed. PostgreSQL holds whatever comes out. */
export function typedText(text: string): string {
  const seen = text.toWellFormed().replace(hidden, '').trim()
  return /[^\p{C}\p{Z}\p{M}\s]/u.test(seen) ? seen : ''
}

/** Its beginning, never cut through the middle of a character. */
export function beginningOf(text: string, max: number): string {
  return text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '').trimEnd()
}
