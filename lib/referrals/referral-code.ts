// Letters and figures that neither look nor sound alike on the telephone.
const alphabet = 'ACDEFHJKLMNPRTUVWXY3479'

/** A code that can be said on the telephone, from random bytes (8 at least): "KRT-LM47". */
export function referralCode(bytes: Uint8Array): string {
  const letters = Array.from(bytes.subarray(0, 7), (byte) => alphabet.charAt(byte % alphabet.length)).join('')
  return `${letters.slice(0, 3)}-${letters.slice(3)}`
}

/** The code as it is kept, whatever spaces, dashes and small letters somebody typed; null when it cannot be one. */
export function typedCode(text: string): string | null {
  const letters = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return new RegExp(`^[${alphabet}]{7}$`).test(letters) ? `${letters.slice(0, 3)}-${letters.slice(3)}` : null
}
