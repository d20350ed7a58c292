// Crockford's figures and letters: none is taken for another, whoever types O for 0, I or L for 1 is understood.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** A prime above 32: one wrong sign, or two neighbours changed over, never leave the number a multiple of it. */
const prime = 1021n
/** Signs of a code: sixteen by chance (80 bits), two that check them. */
const length = 18

/** A code that nobody guesses, from ten random bytes; as it is kept. */
export function attestationCode(bytes: Uint8Array): string {
  const chance = bytes.subarray(0, 10).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const shifted = chance * 1024n
  return signs(shifted + ((prime - (shifted % prime)) % prime))
}

/** The code as it is printed: "7K2M9Q-3XV0TB-AB12CD". */
export function shownCode(code: string): string {
  return [code.slice(0, 6), code.slice(6, 12), code.slice(12)].join('-')
}

/** The code as it is kept, whatever spaces, dashes and small letters somebody typed; null when a sign is wrong or missing. */
export function typedAttestationCode(text: string): string | null {
  const letters = text.toUpperCase().replaceAll(/[\s.\-–_]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  if (letters.length !== length || [...letters].some((sign) => !alphabet.includes(sign))) return null
  const number = [...letters].reduce((sum, sign) => sum * 32n + BigInt(alphabet.indexOf(sign)), 0n)
  return number % prime === 0n ? letters : null
}

function signs(number: bigint): string {
  return Array.from({ length }, (_, place) => alphabet.charAt(Number((number >> BigInt(5 * (length - 1 - place))) & 31n))).join('')
}
