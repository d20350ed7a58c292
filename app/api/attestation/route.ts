import { publicAttestationSheet } from '#lib/events/paper-queries'
import { publicRules } from '#lib/instance/queries'
import { sheetResponse } from '#lib/kit/sheet-adapter'
import { now } from '#lib/platform/clock'
import { publicUrl } from '#lib/platform/env'

export const dynamic = 'force-dynamic'

/** The attestation of one person (`personne`) behind the link of a mail, as PDF. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const { timeZone } = await publicRules()
  const position = Number(searchParams.get('personne') ?? '1')
  return sheetResponse(await publicAttestationSheet(searchParams.get('jeton') ?? '', position, { site: publicUrl(), now: now(), timeZone }), 'attestation-de-presence')
}
