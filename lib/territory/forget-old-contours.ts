import type { Actor } from '#lib/platform/auth/actor'
import { ok, refuse, type Result } from '#lib/platform/result'
import { removeOldContours } from './contour-upload-adapter.ts'
import { canEditTerritory } from './policy.ts'

/** Every night: forgets files of contours whose preview nobody applied within a day. */
export async function forgetOldContours(actor: Actor, _input: null, now: Date): Promise<Result<{ files: number }, 'not-found'>> {
  if (!canEditTerritory(actor)) return refuse('not-found')
  return ok({ files: await removeOldContours(now) })
}
