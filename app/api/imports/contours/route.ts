import { currentActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { readLimited } from '#lib/platform/files/limited-body'
import { logIncident } from '#lib/platform/log'
import { contourFileMaxBytes } from '#lib/territory/contour-upload-adapter'
import { canEditTerritory } from '#lib/territory/policy'
import { receiveContours } from '#lib/territory/receive-contours'

export const dynamic = 'force-dynamic'

const page = '/gestion/territoire/contours'

/** Receives a file of contours from the form of the territory, and leads to its preview or back with a reason. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return seeOther(`/connexion?retour=${encodeURIComponent(page)}`)
  // Before the body is read: nobody else makes the server swallow files.
  if (!canEditTerritory(actor)) return new Response('Introuvable.', { status: 404 })
  try {
    const result = await receiveContours(actor, { bytes: await uploaded(request) }, now())
    if (result.ok) return seeOther(`${page}/${result.value.id}`)
    return result.code === 'not-found' ? new Response('Introuvable.', { status: 404 }) : seeOther(`${page}?refus=${result.code}`)
  } catch (error) {
    logIncident(error, 'imports.contours')
    return seeOther(`${page}?refus=upload-cut`)
  }
}

/** The file of a multipart form, or the body itself. */
async function uploaded(request: Request): Promise<Uint8Array<ArrayBuffer> | 'too-large'> {
  const body = await readLimited(request.body, contourFileMaxBytes + 10_000)
  const type = request.headers.get('content-type') ?? ''
  if (body === 'too-large' || !type.startsWith('multipart/form-data')) return body
  const file = (await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null))?.get('fichier')
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
}

// Relative, so that whatever stands in front of the server keeps its own name.
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
