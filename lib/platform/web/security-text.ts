type SecurityText = { site: string; email: string; now: Date }

/** How long what is said here may be believed; RFC 9116 asks for less than a year. */
const validDays = 180

/** The file by which whoever found a weakness knows whom to tell (RFC 9116). */
export function securityText({ site, email, now }: SecurityText): string {
  // Midnight, so that it reads the same all day.
  const expires = new Date((Math.floor(now.getTime() / 86_400_000) + validDays) * 86_400_000)
  return [
    ...(isAddress(email) ? [`Contact: mailto:${email}`] : []),
    `Contact: ${site}/contact?sujet=site`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    'Preferred-Languages: fr',
    `Canonical: ${site}/.well-known/security.txt`,
    `Policy: ${site}/securite#signaler`,
    '',
  ].join('\n')
}

/** What may stand in a line of this file: a typed address with a line break in it would write another line. */
function isAddress(email: string): boolean {
  return /^[^\s<>%?&]+@[^\s<>%?&]+$/.test(email)
}
