import { getJournalSheet } from '#lib/accounts/journal-sheet-queries'
import { getAccountsSheet } from '#lib/accounts/sheet-queries'
import { getDatesSheet } from '#lib/events/date-list-sheet-queries'
import { getEvaluationsSheet } from '#lib/events/evaluation-sheet-queries'
import { getRegistrationsSheet } from '#lib/events/sheet-queries'
import { getIndicatorSheet } from '#lib/events/indicator-sheet-queries'
import { getHoursSheet } from '#lib/events/hours-sheet-queries'
import { getMembersSheet } from '#lib/members/sheet-queries'
import { getPartnersSheet } from '#lib/organisations/sheet-queries'
import { recordAccess } from '#lib/platform/audit/record-access'
import { currentActor } from '#lib/platform/auth/session'
import { stepUpBeforeFile } from '#lib/platform/auth/step-up'
import { now, today } from '#lib/platform/clock'
import { sendSheet } from '#lib/platform/files/send-sheet'
import { getColumnsSheet, getProcessingSheet } from '#lib/privacy/sheet-queries'
import { getPeopleSheet, getSitesSheet } from '#lib/practitioners/sheet-queries'
import { getReferralsSheet } from '#lib/referrals/sheet-queries'
import { getServicesSheet } from '#lib/services/sheet-queries'
import { getCommunesSheet } from '#lib/territory/sheet-queries'

export const dynamic = 'force-dynamic'

const sheets = { professionnels: getPeopleSheet, lieux: getSitesSheet, partenaires: getPartnersSheet, comptes: getAccountsSheet, adherents: getMembersSheet, communes: getCommunesSheet, services: getServicesSheet, adressages: getReferralsSheet, dates: getDatesSheet, heures: getHoursSheet, indicateurs: getIndicatorSheet, inscriptions: getRegistrationsSheet, avis: getEvaluationsSheet, journal: getJournalSheet, traitements: getProcessingSheet, colonnes: getColumnsSheet } as const

/** Lists that name nobody: no code is asked before they leave. */
const namingNobody: readonly string[] = ['lieux', 'communes', 'services', 'dates', 'indicateurs', 'avis', 'traitements', 'colonnes']

/** A list of the back office as a file, under the same right and filters as its page. */
export async function GET(request: Request, { params }: { params: Promise<{ liste: string }> }): Promise<Response> {
  const actor = await currentActor()
  const address = new URL(request.url)
  const back = `${address.pathname}${address.search}`
  if (!actor) return new Response(null, { status: 303, headers: { location: `/connexion?retour=${encodeURIComponent(back)}` } })
  const { liste } = await params
  const make = Object.entries(sheets).find(([name]) => name === liste)?.[1]
  const day = today('Europe/Paris')
  const sheet = make ? await make(actor, Object.fromEntries(address.searchParams), day, now()) : null
  if (!sheet) return new Response('Introuvable.', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  const stepUp = namingNobody.includes(liste) ? null : stepUpBeforeFile(request, actor, now())
  if (stepUp) return stepUp
  await recordAccess(actor, { type: 'export', id: liste })
  return sendSheet(sheet, address.searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv', day)
}
