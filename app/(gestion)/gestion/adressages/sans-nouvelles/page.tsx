import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { publicRules } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import type { SearchParams } from '#lib/platform/list-request'
import { listUnknownOutcomes } from '#lib/referrals/queries'
import { needsRequest } from '#lib/referrals/schema'
import { StuckList } from '../stuck-list.tsx'

export const metadata: Metadata = { title: 'Acceptés, suite inconnue' }

/** What a practice took and of which nothing was noted since. */
export default async function UnknownOutcomesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const request = needsRequest(await searchParams)
  const [list, { timeZone }] = await Promise.all([listUnknownOutcomes(actor, request, now()), publicRules()])
  if (!list) notFound()
  return (
    <StuckList
      title="Acceptés, suite inconnue" path="/gestion/adressages/sans-nouvelles" page={request.page} list={list} clock={{ today: today(timeZone), timeZone }}
      why="Un cabinet a dit oui, et rien n’est noté depuis un mois. Demandez à l’expéditeur ou au cabinet si la personne est venue, si le médecin traitant est déclaré."
      nobody="Ce qui est accepté et dont on ne sait plus rien depuis un mois vient ici."
    />
  )
}
