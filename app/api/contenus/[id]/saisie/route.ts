import { keepTyping } from '#lib/content/keep-typing'
import { canEditContent } from '#lib/content/policy'
import { typingSchema } from '#lib/content/schema'
import { listOtherWriters } from '#lib/content/typing-queries'
import { currentActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { readLimited } from '#lib/platform/files/limited-body'
import { isUuid } from '#lib/platform/uuid'

export const dynamic = 'force-dynamic'

/** A form is refused past 200 kB of text; its JSON is a little longer. */
const maxBytes = 1_000_000

/**
 * From the page where a content is written, by itself: it is open, and this is what was typed there. Answers when it was
 * kept, and who else writes.
 */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return answer({ error: 'Votre session a pris fin : reconnectez-vous dans un autre onglet.' }, 401)
  const { id } = await params
  // Before the body is read: nobody else makes the server swallow texts.
  if (!canEditContent(actor) || !isUuid(id)) return answer({ error: 'Introuvable.' }, 404)
  const typing = typingIn(await readLimited(request.body, maxBytes))
  if (typing === undefined) return answer({ error: 'Ce texte est trop long pour être gardé pendant la saisie.' }, 422)
  const at = now()
  const kept = await keepTyping(actor, { id, typing }, at)
  if (!kept.ok) return answer({ error: 'Introuvable.' }, 404)
  return answer({ at: at.toISOString(), others: await listOtherWriters(actor, id, at) }, 200)
}

function typingIn(body: Uint8Array | 'too-large') {
  if (body === 'too-large') return undefined
  try {
    const parsed = typingSchema.safeParse(JSON.parse(new TextDecoder().decode(body)))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

function answer(body: unknown, status: number): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
