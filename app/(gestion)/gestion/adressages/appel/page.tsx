import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { OutsideHelp } from '#components/territory/outside-help'
import { Notice } from '#components/ui/notice'
import { getCallback } from '#lib/callbacks/queries'
import { recordAccess } from '#lib/platform/audit/record-access'
import { requireActor, requireSecondFactor } from '#lib/platform/auth/session'
import { referralMode } from '#lib/platform/env'
import { type SearchParams, single } from '#lib/platform/list-request'
import { peopleAsked } from '#lib/referrals/household-schema'
import { canRunSearches, canTypeCalls } from '#lib/referrals/policy'
import { getNeed } from '#lib/referrals/queries'
import { publicNeighbours } from '#lib/territory/neighbour-queries'
import { publicSectors } from '#lib/territory/queries'
import { recordCall } from '../actions.ts'
import { CalledBack } from './called-back.tsx'
import { CallForm } from './call-form.tsx'
import { CallIdentityForm } from './call-identity-form.tsx'

export const metadata: Metadata = { title: 'Noter un appel' }

/** A call or a paper, typed in a minute and a half without leaving the keyboard; then the next one. A request to be called brings what is known of it. */
export default async function CallPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  if (!canTypeCalls(await requireActor())) notFound()
  const params = await searchParams
  const asked = single(params['rappel'])
  const isKept = referralMode() === 'hds'
  const actor = await (asked === '' && !isKept ? requireActor() : requireSecondFactor())
  const [sectors, neighbours, noted, callback] = await Promise.all([publicSectors(), publicNeighbours(), getNeed(actor, single(params['note'])), getCallback(actor, asked)])
  if (callback) await recordAccess(actor, { type: 'callback', id: callback.id })
  const places = [...sectors.map(({ id, name }) => ({ value: id, label: name })), { value: 'hors', label: 'Hors du territoire, ou sans domicile fixe' }]
  const known = callback && { id: callback.id, caller: callback.forWhom === 'relative' ? ('relative' as const) : ('person' as const), sectorId: callback.sectorId, name: callback.name, phone: callback.phone }
  const form = { action: recordCall, requestKey: randomUUID(), places }
  const [key, people] = [noted?.id ?? known?.id ?? 'first', peopleAsked(params)]
  return (
    <>
      <WorkHeading
        title="Noter un appel" {...(canRunSearches(actor) ? { trail: [{ href: '/gestion/adressages', label: 'Adressages' }], current: 'Noter un appel' } : {})}
        description={<><kbd>Tab</kbd> mène à la question suivante, les flèches choisissent, <kbd>Espace</kbd> coche, <kbd>Entrée</kbd> enregistre. {isKept ? <>Jamais la maladie elle-même.</> : <>Ni nom, ni maladie&nbsp;: la personne garde son code et rappelle.</>}</>}
      />
      <div className="stack">
        {noted === null ? null : (
          <Notice kind="success" title={`C’est noté : code ${noted.code}`} voice="announce">
            Dites-le lettre par lettre&nbsp;: {[...noted.code.replace('-', '')].join(' ')}. <Link href={canRunSearches(actor) ? `/gestion/adressages/${noted.id}` : `/espace/adressages/${noted.id}`} prefetch={false} className="underline">Ouvrir l’adressage</Link>. La page est prête pour l’appel suivant.
          </Notice>
        )}
        {callback === null ? null : <CalledBack callback={callback} />}
        {asked === '' || callback ? null : <Notice kind="warning" title="Cette demande de rappel est déjà close">Quelqu’un d’autre l’a traitée. <Link href="/gestion/adressages/rappels" className="underline">Revenir à la liste «&nbsp;À rappeler&nbsp;»</Link></Notice>}
        <OutsideHelp neighbours={neighbours} />
        {isKept ? <CallIdentityForm key={`${key}-${people}`} {...form} people={people} callback={known} /> : <CallForm key={key} {...form} callback={known} />}
      </div>
    </>
  )
}
