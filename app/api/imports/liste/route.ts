import { randomUUID } from 'node:crypto'
import { canRunRegister } from '#lib/cartodispo/policy'
import { currentActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { readLimited } from '#lib/platform/files/limited-body'
import { logIncident } from '#lib/platform/log'
import type { RefusalDetails } from '#lib/platform/result'
import { LIST_FILE_MAX_BYTES } from '#lib/imports/list-file'
import { startListImport } from '#lib/imports/start-list-import'

export const dynamic = 'force-dynamic'

const page = '/gestion/imports'

/** Receives the coordinator's list from a plain form, script or not, and leads to its columns or back with a reason. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return seeOther(`/connexion?retour=${encodeURIComponent(page)}`)
  // Before the body is read: nobody else makes the server swallow files.
  if (!canRunRegister(actor)) return new Response('Introuvable.', { status: 404 })
  try {
    const file = await uploaded(request)
    if (file === 'too-large') return seeOther(refusedAt('file-too-large', { megabytes: LIST_FILE_MAX_BYTES / 1024 / 1024 }))
    if (file === null) return seeOther(refusedAt('file-missing'))
    const id = randomUUID()
    const started = await startListImport(actor, { id, fileName: file.name.slice(0, 200), bytes: new Uint8Array(await file.arrayBuffer()) }, now())
    if (started.ok) return seeOther(`${page}/${id}`)
    return started.code === 'not-found' ? new Response('Introuvable.', { status: 404 }) : seeOther(refusedAt(started.code, started.details))
  } catch (error) {
    logIncident(error, 'imports.liste')
    return seeOther(refusedAt('file-unreadable'))
  }
}

/** The page says why in a sentence; only figures travel with the code. */
function refusedAt(code: string, details: RefusalDetails = {}): string {
  const figures = Object.entries(details).filter(([, value]) => typeof value === 'number').map(([name, value]) => [name, String(value)])
  return `${page}?${new URLSearchParams([['refus', code], ...figures])}`
}

async function uploaded(request: Request): Promise<File | 'too-large' | null> {
  const type = request.headers.get('content-type') ?? ''
  const body = await readLimited(request.body, LIST_FILE_MAX_BYTES + 10_000)
  if (body === 'too-large' || !type.startsWith('multipart/form-data')) return body === 'too-large' ? body : null
  const file = (await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null))?.get('fichier')
  // Nothing chosen arrives as a file without a name; an empty one is refused as such.
  return file instanceof File && (file.size > 0 || file.name !== '') ? file : null
}

// Relative, so that whatever stands in front of the server keeps its own name.
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
