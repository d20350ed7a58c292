import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ChosenPractice } from '#components/referrals/chosen-practice'
import { DirectAsking } from '#components/referrals/direct-asking'
import { ForWhom } from '#components/referrals/for-whom'
import { FollowedPracticeFacts } from '#components/referrals/followed-practice'
import { ForThePerson } from '#components/referrals/for-the-person'
import { LetterSent } from '#components/referrals/letter-sent'
import { GivenNames } from '#components/referrals/given-names'
import { PrivateDoors } from '#components/referrals/private-doors'
import { NeedGestures } from '#components/referrals/need-gestures'
import { NeedHistory } from '#components/referrals/need-history'
import { NamedDoctors } from '#components/referrals/named-doctors'
import { NextTask } from '#components/referrals/need-table'
import { PartOffers } from '#components/referrals/part-offers'
import { ParcelLine } from '#components/referrals/parcel-line'
import { WaitingCheck } from '#components/referrals/waiting-check'
import { Badge } from '#components/ui/badge'
import { Breadcrumb } from '#components/ui/breadcrumb'
import { PrintButton } from '#components/ui/print-button'
import { publicOpening, publicRules } from '#lib/instance/queries'
import { recordAccess } from '#lib/platform/audit/record-access'
import { requireActor } from '#lib/platform/auth/session'
import { now, today as todayIn } from '#lib/platform/clock'
import { stateLabel } from '#lib/referrals/kind-words'
import { needStateTones } from '#lib/referrals/labels'
import { spokenSecret } from '#lib/platform/spoken-secret'
import { getChosenPractice } from '#lib/referrals/chosen-queries'
import { listIdentityOpenings } from '#lib/referrals/identity-queries'
import { listDirectCandidates } from '#lib/referrals/candidate-queries'
import { getThreadState } from '#lib/referrals/message-queries'
import { getNeed } from '#lib/referrals/queries'
import { SentNotice } from './sent-notice.tsx'
import { askChosenDoctors, decideOffer, noteChoice, noteLetter, noteWaiting, recordStep } from '../actions.ts'

// No code in the title: it would stay in the history of a shared computer.
export const metadata: Metadata = { title: 'Un adressage' }

/** One adressage for whoever sent it, or took it: where it is, what to do now, what happened. */
export default async function ReferralPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ envoye?: string }> }) {
  const actor = await requireActor()
  const [{ id }, { envoye }, { timeZone }] = await Promise.all([params, searchParams, publicRules()])
  const [need, taken] = await Promise.all([getNeed(actor, id), getChosenPractice(actor, id)])
  if (!need) notFound()
  if (need.state === 'draft') redirect(`/espace/adressages/${need.id}/brouillon`)
  await recordAccess(actor, { type: 'need', id: need.id })
  const [openings, thread] = await Promise.all([listIdentityOpenings(actor, need.id), getThreadState(actor, need.id)])
  const direct = need.state === 'received' ? await listDirectCandidates(actor, need.id, now()) : []
  const clock = { today: todayIn(timeZone), timeZone }
  return (
    <div className="stack">
      <div>
        <Breadcrumb trail={[{ href: '/espace/adressages', label: 'Adressages' }]} current={need.code} />
        <div className="flex flex-wrap items-center justify-between gap-4"><h1>Adressage <span className="tabular whitespace-nowrap">{need.code}</span></h1><PrintButton /></div>
        <p><Badge tone={needStateTones[need.state]}>{stateLabel(need.kind, need.state)}</Badge></p>
      </div>
      {envoye === 'oui' && need.state === 'received' ? <SentNotice need={need} clock={clock} opening={await publicOpening(now())} /> : null}
      <ParcelLine kind={need.kind} state={need.state} />
      <section aria-labelledby="suite" className="stack">
        <h2 id="suite">La suite</h2>
        <p><NextTask kind={need.kind} state={need.state} dueAt={need.dueAt} clock={clock} side={need.parties.includes('sender') ? 'sender' : 'practice'} /></p>
        {taken === null ? (need.chosen === null ? null : <ChosenPractice kind={need.kind} chosen={need.chosen} code={need.code} />) : <FollowedPracticeFacts practice={taken} code={need.code} />}
        {need.state === 'waiting' && need.parties.includes('sender') ? <WaitingCheck action={noteWaiting} need={need} /> : null}
        <NeedGestures action={recordStep} need={need} />
        {taken === null ? null : <LetterSent action={noteLetter} needId={need.id} chosen={taken} today={clock.today} />}
      </section>
      <PartOffers reader="professional" action={decideOffer} need={need} />
      {need.parties.includes('sender') ? <><ForThePerson needId={need.id} code={need.code} secret={spokenSecret('follow', need.code)} letter={taken === null ? 'later' : 'ready'} />{need.kind === 'find_gp' ? <NamedDoctors need={need} /> : null}</> : null}
      {need.parties.includes('sender') && (need.isDirect || direct.length > 0) ? <DirectAsking action={askChosenDoctors} need={need} candidates={direct} /> : null}
      {need.state === 'oriented' ? <GivenNames action={noteChoice} need={need} /> : null}
      <ForWhom need={need} />
      <PrivateDoors needId={need.id} openings={openings} thread={thread} timeZone={timeZone} />
      <section aria-labelledby="passe" className="stack">
        <h2 id="passe">Ce qui s’est passé</h2>
        <NeedHistory kind={need.kind} steps={need.steps} today={clock.today} timeZone={timeZone} />
      </section>
    </div>
  )
}
