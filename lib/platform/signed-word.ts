import { keyedHash } from './secret.ts'

/** Enough of a signature that nobody finds it by trying. */
const signatureLength = 22

/** Words with a signature of ours, for a purpose: nobody else can make them. */
export function signedWord(purpose: string, words: string): string {
  return `${words}.${keyedHash(`signed:${purpose}`, words).slice(0, signatureLength)}`
}

/** The words, when the signature is ours and for this purpose; null otherwise. */
export function readSignedWord(purpose: string, text: string): string | null {
  const end = text.lastIndexOf('.')
  const words = text.slice(0, Math.max(0, end))
  return end > 0 && text === signedWord(purpose, words) ? words : null
}
