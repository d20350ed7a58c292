import { getRegisterSheet } from '#lib/cartodispo/register-table-queries'
import { tableRequest } from '#lib/cartodispo/register-table'
import { recordAccess } from '#lib/platform/audit/record-access'
import { currentActor } from '#lib/platform/auth/session'
import { stepUpBeforeFile } from '#lib/platform/auth/step-up'
import { now, today } from '#lib/platform/clock'
import { sendSheet } from '#lib/platform/files/send-sheet'

export const dynamic = 'force-dynamic'

/** The register's table as a file, filtered as on the screen. Whoever may not read it is told that it is not there. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  const address = new URL(request.url)
  if (!actor) return new Response(null, { status: 303, headers: { location: `/connexion?retour=${encodeURIComponent(`${address.pathname}${address.search}`)}` } })
  const params = Object.fromEntries(address.searchParams)
  const sheet = await getRegisterSheet(actor, tableRequest(params), now())
  if (!sheet) return new Response('Introuvable.', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  const stepUp = stepUpBeforeFile(request, actor, now())
  if (stepUp) return stepUp
  await recordAccess(actor, { type: 'export', id: 'registre' })
  return sendSheet(sheet, params['format'] === 'xlsx' ? 'xlsx' : 'csv', today('Europe/Paris'))
}
