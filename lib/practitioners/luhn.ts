/**
 * Whether a number of digits ends with its right Luhn key, as an RPPS number does.
 * A failure is a warning only: the national file itself contains a few (ANS).
 */
export function luhnHolds(digits: string): boolean {
  if (!/^[0-9]+$/.test(digits)) return false
  let sum = 0
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place])
    const weighted = place % 2 === 1 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}
