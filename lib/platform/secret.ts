import { createHash, createHmac } from 'node:crypto'
import { required } from './env.ts'

/** A keyed hash for one purpose: equal inputs are recognised, the input is not found back without the server's secret. */
export function keyedHash(purpose: string, text: string): string {
  return createHmac('sha256', required('SECRET')).update(`${purpose}\n${text}`).digest('base64url')
}

/** A plain fingerprint of a value that is already random (a token). */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
