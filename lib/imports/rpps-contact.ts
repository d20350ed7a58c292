const OVERSEAS = /^(?:00|\+)(262|590|594|596)(\d{9})$/

/** Parts of an address as the extraction cuts them. */
export type AddressParts = {
  streetNumber: string
  streetRepetition: string
  streetType: string
  streetName: string
}

/** A French phone number as ten digits (`+33 3 12…` → `0312…`); null when it is none. */
export function normalisePhone(written: string): string | null {
  const compact = written.replace(/[\s.\-/()\u00a0]/g, '')
  const overseas = OVERSEAS.exec(compact)
  if (overseas) return `0${overseas[2] ?? ''}`
  const national = compact.replace(/^(?:\+|00)330?(?=\d{9}$)/, '0')
  // A spreadsheet between the register and us eats the leading zero.
  const complete = /^[1-9]\d{8}$/.test(national) ? `0${national}` : national
  return /^0[1-9]\d{8}$/.test(complete) ? complete : null
}

/** A mail address in lower case; null when it cannot be one. */
export function normaliseEmail(written: string): string | null {
  const email = written.trim().toLowerCase()
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email) ? email : null
}

/** The street line as one would write it on an envelope ("147 B Boulevard de l'Église"). */
export function streetLine({ streetNumber, streetRepetition, streetType, streetName }: AddressParts): string {
  return joinFilled([streetNumber === '0' ? '' : streetNumber, streetRepetition, streetType, streetName], ' ')
}

/** The filled parts, tidied, in one text. */
export function joinFilled(parts: readonly string[], separator: string): string {
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(separator)
}
