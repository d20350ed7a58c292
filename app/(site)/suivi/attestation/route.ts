import { publicRules } from '#lib/instance/queries'
import { sheetResponse } from '#lib/kit/sheet-adapter'
import { now } from '#lib/platform/clock'
import { publicUrl } from '#lib/platform/env'
import { publicAttestation } from '#lib/referrals/paper-queries'
import { heldPass } from '../follow-cookie.ts'

export const dynamic = 'force-dynamic'

/** The attestation of the search, without a name, for whoever has shown code and figures; else, to the page where they are given. */
export async function GET(): Promise<Response> {
  const { timeZone } = await publicRules()
  const sheet = await publicAttestation(await heldPass(), { site: publicUrl(), now: now(), timeZone })
  return sheet === null ? new Response(null, { status: 303, headers: { location: '/suivi' } }) : sheetResponse(sheet, 'attestation-de-recherche')
}
