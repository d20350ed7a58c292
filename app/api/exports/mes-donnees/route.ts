import { recordAccess } from '#lib/platform/audit/record-access'
import { mustPassFactor } from '#lib/platform/auth/actor'
import { currentActor } from '#lib/platform/auth/session'
import { stepUpBeforeFile } from '#lib/platform/auth/step-up'
import { now, today } from '#lib/platform/clock'
import { sendJson } from '#lib/platform/files/send-json'
import { getOwnFile } from '#lib/privacy/person-queries'

export const dynamic = 'force-dynamic'

/** All that is held of whoever asks. A code first for those whose roles ask for one; the others own no telephone that makes any. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 303, headers: { location: `/connexion?retour=${encodeURIComponent(new URL(request.url).pathname)}` } })
  const file = await getOwnFile(actor, now())
  if (!file) return new Response('Introuvable.', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  const stepUp = actor.awaitsSecondFactor || mustPassFactor([...actor.roles]) ? stepUpBeforeFile(request, actor, now()) : null
  if (stepUp) return stepUp
  await recordAccess(actor, { type: 'person', id: `compte-${actor.userId}` })
  return sendJson(file, `mes-donnees-${today('Europe/Paris')}.json`)
}
