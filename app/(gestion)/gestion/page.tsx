import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { FirstStepList } from '#components/first-steps/first-step-list'
import { WorkHeading } from '#components/layout/work-heading'
import { EmptyState } from '#components/ui/empty-state'
import { Notice } from '#components/ui/notice'
import { Pagination } from '#components/ui/pagination'
import { PrintButton } from '#components/ui/print-button'
import { getCallSheet } from '#lib/cartodispo/call-sheet-queries'
import { getOwnPractice } from '#lib/cartodispo/own-practices-queries'
import { listRenewalTasks } from '#lib/conventions/queries'
import { getFirstSteps } from '#lib/first-steps/queries'
import { beforeShowing } from '#lib/first-steps/steps'
import { requireActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import { frenchDay } from '#lib/platform/format/french-date'
import { plural } from '#lib/platform/format/french-count'
import { hrefWith, listRequest, type SearchParams, single } from '#lib/platform/list-request'
import { listServiceWork } from '#lib/services/queries'
import { noteAnswer, noteAttempt } from './actions.ts'
import { getReferralDay } from '#lib/referrals/day-queries'
import { listWishes } from '#lib/referrals/wish-queries'
import { capital } from '#lib/platform/format/capital'
import { answerAsked, endWish, noteWaiting, recordStep } from '../../(espace)/espace/adressages/actions.ts'
import { CallLineItem } from './call-line.tsx'
import { ConventionTasks } from './convention-tasks.tsx'
import { callDoneSentence } from './call-done-sentence.ts'
import { officeMenu } from './office-menu.ts'
import { ReferralDaySheet } from './referral-day-sheet.tsx'
import { decideConvention } from './organisations/actions.ts'

export const metadata: Metadata = { title: 'Feuille d’appels' }

const pageSize = 40
const parts = [['now', 'À appeler maintenant'], ['later', 'Plus tard aujourd’hui'], ['not_today', 'Pas aujourd’hui : fermé, ou déjà essayé']] as const

/** The work of the day: who to call, why, and the answer noted in place. */
export default async function CallSheetPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const [sheet, referrals, wishes, params, services, renewals, steps] = await Promise.all([getCallSheet(actor, now()), getReferralDay(actor, now()), listWishes(actor), searchParams, listServiceWork(actor, today('Europe/Paris')), listRenewalTasks(actor, today('Europe/Paris')), getFirstSteps(actor, today('Europe/Paris'))])
  if (!sheet) {
    const [first] = officeMenu(actor).flatMap((group) => group.links)
    if (steps !== null && beforeShowing(steps).length > 0) redirect('/gestion/mise-en-route')
    return first && first.href !== '/gestion' ? redirect(first.href) : notFound()
  }
  const { page } = listRequest(params, ['utilite'])
  const who = single(params['qui']) === '' ? null : await getOwnPractice(actor, single(params['qui']), now())
  const done = callDoneSentence(single(params['fait']), who?.entry.name ?? null)
  const shown = sheet.lines.slice((page - 1) * pageSize, page * pageSize)
  return (
    <>
      <WorkHeading title="Feuille d’appels" actions={<PrintButton />}
        description={`${capital(frenchDay(sheet.today, sheet.today))}. ${plural(sheet.lines.length, 'cabinet à appeler', 'cabinets à appeler')}, les plus utiles d’abord.`} />
      {steps === null || beforeShowing(steps).length === 0 ? null : <section aria-labelledby="mise-en-route" className="mb-10 grid gap-3"><h2 id="mise-en-route">Mise en route</h2><FirstStepList steps={steps} /></section>}
      {done === null ? null : <div className="mb-6"><Notice kind="success" title={done} voice="announce" /></div>}
      {services === null || services.reports.length === 0 ? null : <p className="mb-6"><Link href="/gestion/services" className="underline">{plural(services.reports.length, 'erreur signalée', 'erreurs signalées')} dans l’annuaire des services</Link></p>}
      <ConventionTasks tasks={renewals ?? []} today={sheet.today} decide={decideConvention} />
      {referrals === null ? null : <ReferralDaySheet day={referrals} wishes={wishes ?? []} settle={endWish} clock={{ today: sheet.today, timeZone: 'Europe/Paris' }} answer={answerAsked} record={recordStep} check={noteWaiting} />}
      {sheet.lines.length === 0 ? (
        <EmptyState title="Personne à appeler aujourd’hui">Toutes les réponses sont fraîches, ou une question est en route par courriel. La feuille se remplit d’elle-même.</EmptyState>
      ) : null}
      {parts.map(([moment, title]) => {
        const lines = shown.filter((line) => line.moment === moment)
        return lines.length === 0 ? null : (
          <section key={moment} className="call-part" aria-labelledby={`appels-${moment}`}>
            <h2 id={`appels-${moment}`}>{title} <span className="tab-count tabular">{sheet.lines.filter((line) => line.moment === moment).length}</span></h2>
            <ol>
              {lines.map((line) => <CallLineItem key={line.practiceId} line={line} today={sheet.today} noteAnswer={noteAnswer} noteAttempt={noteAttempt} start="closed" />)}
            </ol>
          </section>
        )
      })}
      <Pagination page={page} pageCount={Math.ceil(sheet.lines.length / pageSize)} hrefFor={(to) => hrefWith('/gestion', {}, { page: String(to) })} />
    </>
  )
}
