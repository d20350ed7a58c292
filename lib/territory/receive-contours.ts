import type { Actor } from '#lib/platform/auth/actor'
import { refuse, ok, type Result } from '#lib/platform/result'
import { type ContourFileRefusal, readContourFile } from './contour-file.ts'
import { contourFileMaxBytes, keepContours } from './contour-upload-adapter.ts'
import { canEditTerritory } from './policy.ts'

export type ReceiveRefusal = ContourFileRefusal | 'not-found' | 'file-too-large'

/** Takes an uploaded file in, reads it, and keeps what it would draw for a preview; nothing of the territory changes yet. */
export async function receiveContours(actor: Actor, input: { bytes: Uint8Array | 'too-large' }, now: Date): Promise<Result<{ id: string }, ReceiveRefusal>> {
  if (!canEditTerritory(actor)) return refuse('not-found')
  if (input.bytes === 'too-large' || input.bytes.length > contourFileMaxBytes) return refuse('file-too-large')
  const read = readContourFile(new TextDecoder().decode(input.bytes))
  return read.ok ? ok({ id: await keepContours(read.value.features, now) }) : read
}
