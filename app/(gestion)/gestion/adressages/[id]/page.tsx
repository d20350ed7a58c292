import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { AskedFacts } from '#components/referrals/asked-facts'
import { GivenNames } from '#components/referrals/given-names'
import { HouseholdLines } from '#components/referrals/household-lines'
import { PrivateDoors } from '#components/referrals/private-doors'
import { NamedDoctors } from '#components/referrals/named-doctors'
import { NeedGestures } from '#components/referrals/need-gestures'
import { NeedHistory } from '#components/referrals/need-history'
import { NextTask } from '#components/referrals/need-table'
import { PartOffers } from '#components/referrals/part-offers'
import { ParcelLine } from '#components/referrals/parcel-line'
import { Twins } from '#components/referrals/twins'
import { WaitingCheck } from '#components/referrals/waiting-check'
import { Badge } from '#components/ui/badge'
import { PrintButton } from '#components/ui/print-button'
import { publicRules } from '#lib/instance/queries'
import { recordAccess } from '#lib/platform/audit/record-access'
import { requireActor } from '#lib/platform/auth/session'
import { now, today as todayIn } from '#lib/platform/clock'
import { stateLabel } from '#lib/referrals/kind-words'
import { needStateTones } from '#lib/referrals/labels'
import { listCandidates } from '#lib/referrals/candidate-queries'
import { listIdentityOpenings } from '#lib/referrals/identity-queries'
import { listRecipients } from '#lib/referrals/recipient-queries'
import { getThreadState } from '#lib/referrals/message-queries'
import { getNeed } from '#lib/referrals/queries'
import { listTwins } from '#lib/referrals/twin-queries'
import { publicNeighbours } from '#lib/territory/neighbour-queries'
import { answerAsked, decideOffer, noteChoice, noteWaiting, recordStep, undoAnswered } from '../../../../(espace)/espace/adressages/actions.ts'
import { askOthers, askPractices, dropPlannedRound } from '../actions.ts'
import { AskedPractices } from './asked-practices.tsx'
import { RecipientForm } from './recipient-form.tsx'
import { CandidateForm } from './candidate-form.tsx'

export const metadata: Metadata = { title: 'Un adressage' }

/** One adressage as the coordination works on it: whom to ask, who was asked, what to write down. */
export default async function ReferralWorkPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const [need, { timeZone }] = await Promise.all([getNeed(actor, id), publicRules()])
  if (!need || !need.parties.includes('coordination')) notFound()
  await recordAccess(actor, { type: 'need', id: need.id })
  const [clock, isSearched] = [{ today: todayIn(timeZone), timeZone }, need.state === 'received' || need.state === 'searching']
  const [openings, thread, twins] = await Promise.all([listIdentityOpenings(actor, need.id), getThreadState(actor, need.id), listTwins(actor, need.id)])
  const candidates = isSearched && need.kind === 'find_gp' ? await listCandidates(actor, need.id, now()) : []
  const recipients = isSearched && need.kind !== 'find_gp' ? await listRecipients(actor, need.id, clock.today) : []
  return (
    <>
      <WorkHeading
        title={`Adressage ${need.code}`} trail={[{ href: '/gestion/adressages', label: 'Adressages' }]} current={need.code} actions={<PrintButton />}
        description={<span className="flex flex-wrap items-center gap-3"><Badge tone={needStateTones[need.state]}>{stateLabel(need.kind, need.state)}</Badge><span><NextTask kind={need.kind} state={need.state} dueAt={need.dueAt} clock={clock} side="coordination" /></span></span>}
      />
      <div className="stack">
        <ParcelLine kind={need.kind} state={need.state} />
        <Twins twins={twins} clock={clock} />
        <AskedFacts description={{ asked: need.asked, sector: need.sector, ages: need.ages, people: need.people, isPriority: need.priority === 'priority', practicalNeeds: need.practicalNeeds, languages: need.languages, from: need.channel }} />
        {need.kind === 'find_gp' ? <NamedDoctors need={need} /> : null}
        <PartOffers reader="professional" action={decideOffer} need={need} />
        <HouseholdLines lines={need.otherLines} folder="/gestion/adressages" />
        <AskedPractices action={answerAsked} drop={dropPlannedRound} undo={undoAnswered} need={need} clock={{ ...clock, now: now() }} />
        {need.state === 'oriented' ? <GivenNames action={noteChoice} need={need} /> : null}
        {need.state === 'waiting' ? <WaitingCheck action={noteWaiting} need={need} /> : null}
        {isSearched && need.kind === 'find_gp' ? <CandidateForm action={askPractices} needId={need.id} candidates={candidates} /> : null}
        {isSearched && need.kind !== 'find_gp' ? <RecipientForm action={askOthers} needId={need.id} recipients={recipients} /> : null}
        <section aria-labelledby="noter" className="stack">
          <h2 id="noter">Noter ce qui s’est passé</h2>
          <NeedGestures action={recordStep} need={need} neighbours={await publicNeighbours()} />
        </section>
        <PrivateDoors needId={need.id} openings={openings} thread={thread} timeZone={timeZone} notes="shown" />
        <section aria-labelledby="passe" className="stack">
          <h2 id="passe">Histoire</h2>
          <NeedHistory kind={need.kind} steps={need.steps} today={clock.today} timeZone={timeZone} />
        </section>
      </div>
    </>
  )
}
