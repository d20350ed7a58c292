import type { Actor } from '#lib/platform/auth/actor'
import { refuse, ok, type Result } from '#lib/platform/result'
import { addCommunes } from './add-communes.ts'
import { knownCommunes } from './communes-adapter.ts'
import { forgetContours, keptContours } from './contour-upload-adapter.ts'
import { importContours } from './import-contours.ts'
import { locatedFromFile } from './located-from-file.ts'
import { canEditTerritory } from './policy.ts'
import type { Membership } from './repository.ts'

export type ApplyKeptContours = { id: string; /** Communes of the file that the territory lacks, and that are wanted. */ addCodes: readonly string[]; membership: Membership }

/** Writes what the preview showed: the contours of the territory's communes, and the chosen communes that it lacked. */
export async function applyKeptContours(actor: Actor, input: ApplyKeptContours, now: Date): Promise<Result<{ drawn: number }, 'not-found' | 'nothing-matched'>> {
  const features = canEditTerritory(actor) ? await keptContours(input.id) : null
  if (!features) return refuse('not-found')
  const source = 'fichier'
  const wanted = features.filter((one) => input.addCodes.includes(one.code))
  if (wanted.length > 0) await addCommunes(actor, { communes: locatedFromFile(wanted, await knownCommunes(), source), membership: input.membership }, now)
  const drawn = await importContours(actor, { source, features: features.map(({ code, contour, centre }) => ({ code, contour, ...(centre ? { centre } : {}) })) }, now)
  if (!drawn.ok) return drawn
  await forgetContours(input.id)
  return ok(drawn.value)
}
