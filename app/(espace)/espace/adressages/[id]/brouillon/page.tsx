import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { AskedFacts } from '#components/referrals/asked-facts'
import { ConsentForm } from '#components/referrals/consent-form'
import { DraftHead, type DraftStep, draftSteps } from '#components/referrals/draft-steps'
import { PeopleForm } from '#components/referrals/people-form'
import { PlaceForm } from '#components/referrals/place-form'
import { Notice } from '#components/ui/notice'
import { requireActor, requireSecondFactor } from '#lib/platform/auth/session'
import { referralMode } from '#lib/platform/env'
import { oneOf, type SearchParams, single } from '#lib/platform/list-request'
import { type Draft, getDraft } from '#lib/referrals/draft-queries'
import { findGp } from '#lib/referrals/need-kinds'
import { submissionOf } from '#lib/referrals/policy'
import { publicSectors } from '#lib/territory/queries'
import { saveDraftPeople, saveDraftPlace, sendOwnDraft } from './actions.ts'

export const metadata: Metadata = { title: 'Adresser quelqu’un : brouillon' }

/** An adressage that has not left yet, one short step at a time. */
export default async function DraftPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const draft = await getDraft(actor, id)
  if (!draft) notFound()
  // Already sent, in another tab or by somebody of the same service.
  if (draft.state !== 'draft') redirect(`/espace/adressages/${draft.id}`)
  const step = oneOf(single(asked['etape']), draftSteps) ?? 'lieu'
  // Whoever enters an identity passes the second factor first.
  if (step === 'accord' && referralMode() === 'hds') await requireSecondFactor()
  return (
    <div className="stack">
      <DraftHead step={step} draftId={draft.id} mode={referralMode()} />
      {draft.canSend ? null : <Notice kind="warning" title="Ce brouillon ne peut plus partir">La convention de votre structure ne permet plus d’envoyer. Rien n’est perdu&nbsp;: appelez la coordination, ou supprimez le brouillon.</Notice>}
      <Step step={step} draft={draft} sectors={await publicSectors()} from={submissionOf(actor)?.channel ?? 'partner'} />
    </div>
  )
}

function Step({ step, draft, sectors, from }: { step: DraftStep; draft: Draft; sectors: { id: string; name: string }[]; from: NonNullable<ReturnType<typeof submissionOf>>['channel'] }) {
  if (step === 'lieu') return <PlaceForm action={saveDraftPlace} about={{ needId: draft.id }} sectors={sectors} saved={draft} />
  if (step === 'pour-qui') return <PeopleForm action={saveDraftPeople} needId={draft.id} saved={draft.people} />
  if (draft.people.length === 0) return <Notice kind="info" title="Il manque pour qui vous cherchez">Passez d’abord par l’étape «&nbsp;Pour qui&nbsp;».</Notice>
  return (
    <>
      <AskedFacts description={{ asked: findGp, sector: draft.sector, ages: draft.people.map((one) => one.ageBand), people: draft.people.length, isPriority: draft.priority === 'priority', practicalNeeds: draft.practicalNeeds, languages: [], from }} />
      <p className="text-ink-soft">La personne pense à un médecin, ou n’en souhaite pas un&nbsp;? <Link href={`/espace/adressages/${draft.id}/medecins`} className="underline">Notez-le avant d’envoyer</Link> (facultatif).</p>
      {draft.canSend ? <ConsentForm action={sendOwnDraft} needId={draft.id} people={draft.people} mode={referralMode()} /> : null}
    </>
  )
}
