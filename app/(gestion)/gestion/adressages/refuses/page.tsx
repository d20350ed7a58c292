import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { publicRules } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import type { SearchParams } from '#lib/platform/list-request'
import { listRefusedByAll } from '#lib/referrals/queries'
import { needsRequest } from '#lib/referrals/schema'
import { StuckList } from '../stuck-list.tsx'

export const metadata: Metadata = { title: 'Refusés par tous' }

/** What no practice asked can take: a person decides what comes next. */
export default async function RefusedByAllPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const request = needsRequest(await searchParams)
  const [list, { timeZone }] = await Promise.all([listRefusedByAll(actor, request, now()), publicRules()])
  if (!list) notFound()
  return (
    <StuckList
      title="Refusés par tous" path="/gestion/adressages/refuses" page={request.page} list={list} clock={{ today: today(timeZone), timeZone }}
      why="Tous les cabinets interrogés ont dit non, ou n’ont pas répondu. Demandez à d’autres, donnez des noms, mettez en attente ou confiez à quelqu’un d’autre."
      nobody="Dès qu’une recherche n’a plus de réponse à attendre, elle vient ici."
    />
  )
}
