import { keyedHash } from './secret.ts'

/**
 * Six figures that go with something and can be said on the telephone. Derived with the server's secret, so that they lie
 * nowhere and can be printed again at any time; whoever tries them must be counted.
 */
export function spokenSecret(purpose: string, text: string): string {
  const bytes = Buffer.from(keyedHash(`spoken:${purpose}`, text), 'base64url')
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

/** The figures as they are compared, whatever spaces and dots somebody typed. */
export function typedFigures(text: string): string {
  return text.replaceAll(/\D/g, '')
}
