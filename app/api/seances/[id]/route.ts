import { getAttendanceSheet, getAttestationSheet, getBadgeSheet } from '#lib/events/paper-queries'
import { publicRules } from '#lib/instance/queries'
import { sheetResponse } from '#lib/kit/sheet-adapter'
import { recordAccess } from '#lib/platform/audit/record-access'
import { currentActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { publicUrl } from '#lib/platform/env'

export const dynamic = 'force-dynamic'

const papers = { emargement: getAttendanceSheet, attestations: getAttestationSheet, badges: getBadgeSheet } as const

/** The papers of a date as PDF (`papier`; the sheet to sign without it); the reading is kept in the journal. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const address = new URL(request.url)
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 303, headers: { location: `/connexion?retour=${encodeURIComponent(`${address.pathname}${address.search}`)}` } })
  const [{ id }, { timeZone }] = await Promise.all([params, publicRules()])
  const paper = Object.entries(papers).find(([name]) => name === address.searchParams.get('papier')) ?? (['emargement', getAttendanceSheet] as const)
  const sheet = await paper[1](actor, id, { site: publicUrl(), now: now(), timeZone })
  if (sheet !== null) await recordAccess(actor, { type: 'session', id })
  return sheetResponse(sheet, paper[0])
}
