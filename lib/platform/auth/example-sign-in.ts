import { env } from '#lib/platform/env'

/**
 * Whether "se connecter comme…" may exist: on an example, and where EXAMPLE_SIGN_IN=oui was written on purpose.
 * The demo writes it for itself only when it brings its own database and answers on this machine alone.
 */
export function isExampleSignInAllowed(instance: { exampleName: string | null }): boolean {
  return instance.exampleName !== null && env().EXAMPLE_SIGN_IN === 'oui'
}
