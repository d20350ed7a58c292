import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DraftHead } from '#components/referrals/draft-steps'
import { PlaceForm } from '#components/referrals/place-form'
import { getCallback } from '#lib/callbacks/queries'
import { requireActor, requireSecondFactor } from '#lib/platform/auth/session'
import { referralMode } from '#lib/platform/env'
import { type SearchParams, single } from '#lib/platform/list-request'
import { submissionOf } from '#lib/referrals/policy'
import { publicSectors } from '#lib/territory/queries'
import { beginReferral } from '../[id]/brouillon/actions.ts'
import { sendReferral } from '../actions.ts'
import { CalledBack } from './called-back.tsx'
import { WholeForm } from './whole-form.tsx'

export const metadata: Metadata = { title: 'Adresser quelqu’un' }

/** Two minutes, in short steps that are kept; at once for whoever calls somebody back, and in the HDS mode: no draft names anybody. */
export default async function NewReferralPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const mode = referralMode()
  const actor = await requireActor()
  if (submissionOf(actor) === null) notFound()
  if (mode === 'hds') await requireSecondFactor()
  const [sectors, params] = await Promise.all([publicSectors(), searchParams])
  const callback = await getCallback(actor, single(params['rappel']))
  const isWhole = callback !== null || mode === 'hds'
  return (
    <div className="stack">
      <DraftHead step={isWhole ? null : 'lieu'} draftId={null} mode={mode} />
      {callback === null ? null : <CalledBack callback={callback} />}
      {isWhole ? <WholeForm action={sendReferral} params={params} callback={callback} sectors={sectors} mode={mode} /> : <PlaceForm action={beginReferral} about={{ requestKey: randomUUID() }} sectors={sectors} />}
    </div>
  )
}
