import { getAttendanceSheet } from '#lib/events/paper-queries'
import { publicRules } from '#lib/instance/queries'
import { sheetResponse } from '#lib/kit/sheet-adapter'
import { recordAccess } from '#lib/platform/audit/record-access'
import { currentActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { publicUrl } from '#lib/platform/env'

export const dynamic = 'force-dynamic'

/** The papers of a date as PDF; the reading is kept in the journal. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 303, headers: { location: `/connexion?retour=${encodeURIComponent(new URL(request.url).pathname)}` } })
  const [{ id }, { timeZone }] = await Promise.all([params, publicRules()])
  const sheet = await getAttendanceSheet(actor, id, { site: publicUrl(), now: now(), timeZone })
  if (sheet !== null) await recordAccess(actor, { type: 'session', id })
  return sheetResponse(sheet, 'emargement')
}
