import { keyedHash } from './secret.ts'

/** What a public form carries to show when it was made: the instant, signed. */
export function formProof(form: string, now: Date): string {
  const instant = String(now.getTime())
  return `${instant}.${keyedHash(`form:${form}`, instant)}`
}

/** When the form was made; null when the proof is missing, of another form, or made up. */
export function readFormProof(form: string, proof: string): Date | null {
  const [instant = '', signature = ''] = proof.split('.')
  return /^\d{1,15}$/.test(instant) && signature === keyedHash(`form:${form}`, instant) ? new Date(Number(instant)) : null
}
