import { recordAccess } from '#lib/platform/audit/record-access'
import { currentActor } from '#lib/platform/auth/session'
import { stepUpBeforeFile } from '#lib/platform/auth/step-up'
import { now, today } from '#lib/platform/clock'
import { sendJson } from '#lib/platform/files/send-json'
import { getPersonFile } from '#lib/privacy/person-queries'
import { personRefText, readPersonRef } from '#lib/privacy/person-ref'

export const dynamic = 'force-dynamic'

/** All that is held of somebody, to be handed over to them. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  const address = new URL(request.url)
  if (!actor) return new Response(null, { status: 303, headers: { location: `/connexion?retour=${encodeURIComponent(`${address.pathname}${address.search}`)}` } })
  const ref = readPersonRef(address.searchParams.get('qui') ?? '')
  const file = ref === null ? null : await getPersonFile(actor, ref, now())
  if (ref === null || !file) return new Response('Introuvable.', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  const stepUp = stepUpBeforeFile(request, actor, now())
  if (stepUp) return stepUp
  await recordAccess(actor, { type: 'person', id: personRefText(ref) })
  return sendJson(file, `donnees-personne-${today('Europe/Paris')}.json`)
}
