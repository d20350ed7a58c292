import { randomUUID } from 'node:crypto'
import { currentActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { referralMode } from '#lib/platform/env'
import { readUploadForm } from '#lib/platform/files/upload-form'
import { logIncident } from '#lib/platform/log'
import type { RefusalDetails } from '#lib/platform/result'
import { keepOlderList } from '#lib/referrals/keep-older-list'
import { olderFileMaxBytes } from '#lib/referrals/older-file'
import { canTakeOlder } from '#lib/referrals/policy'

export const dynamic = 'force-dynamic'

const page = '/gestion/adressages/a-informer/liste'

/** Receives a list of people who wait from a plain form, and leads to its preview, or back with a reason. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return seeOther(`/connexion?retour=${encodeURIComponent(page)}`)
  // Before the body is read: nobody else makes the server swallow files.
  if (referralMode() !== 'hds' || !canTakeOlder(actor)) return new Response('Introuvable.', { status: 404 })
  try {
    const form = await readUploadForm(request, 'fichier', olderFileMaxBytes)
    if (form === null || form.file === null) return seeOther(refusedAt('file-missing'))
    if (form.file === 'too-large') return seeOther(refusedAt('file-too-large'))
    const kept = await keepOlderList(actor, { id: randomUUID(), bytes: form.file.bytes }, now())
    return seeOther(kept.ok ? `${page}/${kept.value.listId}` : refusedAt(kept.code, kept.details))
  } catch (error) {
    logIncident(error, 'adressages.liste')
    return seeOther(refusedAt('file-unreadable'))
  }
}

/** Titles of columns and figures travel with the code; nothing that stands under them does. */
function refusedAt(code: string, details: RefusalDetails = {}): string {
  const told = Object.entries(details).flatMap(([name, value]) => (Array.isArray(value) ? value.map((one) => [name, String(one)]) : [[name, String(value)]]))
  return `${page}?${new URLSearchParams([['refus', code], ...told])}`
}

// Relative, so that whatever stands in front of the server keeps its own name.
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
