import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DraftHead } from '#components/referrals/draft-steps'
import { KindChoice } from '#components/referrals/kind-choice'
import { PlaceForm } from '#components/referrals/place-form'
import { OutsideHelp } from '#components/territory/outside-help'
import { requireActor, requireSecondFactor } from '#lib/platform/auth/session'
import { referralMode } from '#lib/platform/env'
import { oneOf, type SearchParams, single } from '#lib/platform/list-request'
import { needKinds } from '#lib/referrals/need-kinds'
import { submissionOf } from '#lib/referrals/policy'
import { publicNeighbours } from '#lib/territory/neighbour-queries'
import { publicSectors } from '#lib/territory/queries'
import { beginReferral } from '../[id]/brouillon/actions.ts'
import { sendReferral } from '../actions.ts'
import { WholeForm } from './whole-form.tsx'

export const metadata: Metadata = { title: 'Adresser quelqu’un' }

/** Two minutes, in short steps that are kept; at once in the HDS mode: no draft names anybody. */
export default async function NewReferralPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const mode = referralMode()
  const actor = await requireActor()
  if (submissionOf(actor) === null) notFound()
  if (mode === 'hds') await requireSecondFactor()
  const [sectors, neighbours, params] = await Promise.all([publicSectors(), publicNeighbours(), searchParams])
  const isWhole = mode === 'hds'
  const kind = isWhole ? (oneOf(single(params['besoin']), needKinds) ?? 'find_gp') : 'find_gp'
  return (
    <div className="stack">
      <DraftHead step={isWhole ? null : 'lieu'} draftId={null} mode={mode} kind={kind} />
      {isWhole ? <KindChoice kind={kind} /> : null}
      {isWhole ? <WholeForm action={sendReferral} params={params} sectors={sectors} kind={kind} /> : <PlaceForm action={beginReferral} about={{ requestKey: randomUUID() }} sectors={sectors} />}
      <OutsideHelp neighbours={neighbours} />
    </div>
  )
}
