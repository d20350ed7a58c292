import { addMedia } from '#lib/media/add-media'
import { mediaMaxBytes, type UploadRefusal, uploadRefusalLabels } from '#lib/media/labels'
import { listMediaChoices } from '#lib/media/library-queries'
import { choiceOf } from '#lib/media/media-choice'
import { canEditMedia } from '#lib/media/policy'
import { replaceMedia } from '#lib/media/replace-media'
import { newMediaSchema } from '#lib/media/schema'
import type { Actor } from '#lib/platform/auth/actor'
import { currentActor } from '#lib/platform/auth/session'
import { contentChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { isStorageFull } from '#lib/platform/files/storage-full'
import { readUploadForm, type UploadForm } from '#lib/platform/files/upload-form'
import { oneOf } from '#lib/platform/list-request'
import { logIncident } from '#lib/platform/log'
import { isUuid } from '#lib/platform/uuid'

export const dynamic = 'force-dynamic'

const library = '/gestion/medias'
const signedOut = 'Votre session a pris fin : reconnectez-vous, puis recommencez.'

type Outcome = { id: string } | { refused: UploadRefusal } | 'not-found'

/** What an editor may choose from, for the page's script: `q` searches, `type` is picture or file. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return Response.json({ error: signedOut }, { status: 401 })
  if (!canEditMedia(actor)) return Response.json({ error: 'Introuvable.' }, { status: 404 })
  const params = new URL(request.url).searchParams
  const found = await listMediaChoices(actor, { search: (params.get('q') ?? '').slice(0, 100), kind: oneOf(params.get('type') ?? undefined, ['picture', 'file']) })
  return Response.json({ choices: found.map(choiceOf) }, { headers: { 'cache-control': 'no-store' } })
}

/**
 * Receives a file from a plain form, script or not: a new one, or another for the media named `id`. Leads to its page or
 * back with a reason and what was typed; answers JSON to whoever asks for it.
 */
export async function POST(request: Request): Promise<Response> {
  const wantsJson = request.headers.get('accept')?.includes('application/json') === true
  const actor = await currentActor()
  if (!actor) return wantsJson ? Response.json({ error: signedOut }, { status: 401 }) : seeOther(`/connexion?retour=${encodeURIComponent(`${library}/ajouter`)}`)
  // Before the body is read: nobody else makes the server swallow files.
  if (!canEditMedia(actor)) return new Response('Introuvable.', { status: 404 })
  let [form, outcome]: [UploadForm | null, Outcome] = [null, { refused: 'upload-cut' }]
  try {
    form = await readUploadForm(request, 'fichier', mediaMaxBytes)
    outcome = await take(actor, form)
    if (typeof outcome === 'object' && 'id' in outcome) await contentChanged()
  } catch (error) {
    logIncident(error, 'medias.envoyer')
    if (isStorageFull(error)) outcome = { refused: 'storage-full' }
  }
  if (outcome === 'not-found') return new Response('Introuvable.', { status: 404 })
  if (!wantsJson) return seeOther(whereTo(outcome, form?.texts ?? {}))
  if ('refused' in outcome) return Response.json({ error: uploadRefusalLabels[outcome.refused] }, { status: 422 })
  const [added] = await listMediaChoices(actor, { search: '', kind: null, limit: 1, first: [outcome.id] })
  return Response.json({ choice: added ? choiceOf(added) : null })
}

async function take(actor: Actor, form: UploadForm | null): Promise<Outcome> {
  if (form === null) return { refused: 'form-unreadable' }
  const { file, texts } = form
  if (file === null || file === 'too-large') return { refused: file === null ? 'file-missing' : 'file-too-large' }
  const id = texts['id']
  if (id !== undefined) {
    const replaced = await replaceMedia(actor, { id, file }, now())
    return replaced.ok ? { id } : replaced.code === 'not-found' ? 'not-found' : { refused: replaced.code }
  }
  const parsed = newMediaSchema.safeParse(texts)
  if (!parsed.success) return { refused: 'form-unreadable' }
  const added = await addMedia(actor, { ...parsed.data, file }, now())
  return added.ok ? added.value : added.code === 'not-found' ? 'not-found' : { refused: added.code }
}

function whereTo(outcome: { id: string } | { refused: UploadRefusal }, texts: Record<string, string>): string {
  const replaced = isUuid(texts['id'] ?? '') ? texts['id'] : undefined
  if ('id' in outcome) return `${library}/${outcome.id}?fait=${replaced === undefined ? 'ajoute' : 'remplace'}`
  const page = replaced === undefined ? `${library}/ajouter` : `${library}/${replaced}`
  const typed = ['title', 'alt', 'isDecorative', 'caption', 'credit', 'audience'].flatMap((name) => (texts[name] ? [[name, texts[name].slice(0, 300)]] : []))
  return `${page}?${new URLSearchParams([['refus', outcome.refused], ...typed])}`
}

// Relative, so that whatever stands in front of the server keeps its own name.
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
