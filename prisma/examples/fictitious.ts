import { luhnHolds } from '#lib/practitioners/luhn'

/**
 * Nothing here can reach or be taken for a real person: Arcep keeps 03 53 01 xx xx and 06 39 98 xx xx for fiction
 * (décision 2009-0201 and its successors), and RFC 2606 reserves `.invalid`, which no mail server resolves.
 */
const landline = '035301'
const domain = 'exemple.invalid'

/** The nth landline number that rings nowhere, ten digits; there are ten thousand of them. */
export function fictitiousPhone(rank: number): string {
  return `${landline}${lastFour(rank)}`
}

/** A mail address that reaches nobody. */
export function fictitiousEmail(mailbox: string): string {
  return `${mailbox}@${domain}`
}

/**
 * The nth RPPS number of an invented person. Real ones were given out from 10… upwards and end with a Luhn key:
 * these begin with 9999 and end with a wrong one, so that neither a person nor a program can mistake them.
 */
export function fictitiousRpps(rank: number): string {
  const stem = `9999${String(rank).padStart(6, '0')}`
  return luhnHolds(`${stem}0`) ? `${stem}1` : `${stem}0`
}

function lastFour(rank: number): string {
  if (rank < 0 || rank > 9_999) throw new Error(`no fictitious number of rank ${rank}`)
  return String(rank).padStart(4, '0')
}
