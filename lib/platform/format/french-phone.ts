/** "03 20 00 00 00": ten digits by twos, never cut at the end of a line; other numbers as they are. */
export function frenchPhone(digits: string): string {
  return /^\d{10}$/.test(digits) ? digits.replace(/(\d\d)(?=\d)/g, '$1\u00A0') : digits
}

/** The address that dials it: the number with its country, short ones as they are. */
export function phoneAddress(digits: string): string {
  return `tel:${/^0\d{9}$/.test(digits) ? `+33${digits.slice(1)}` : digits}`
}
