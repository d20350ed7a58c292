import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { PrintButton } from '#components/ui/print-button'
import { canRunRegister } from '#lib/cartodispo/policy'
import { getLetters } from '#lib/cartodispo/launch-queries'
import { publicInstance } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { publicUrl } from '#lib/platform/env'
import { plural } from '#lib/platform/format/french-count'
import { type SearchParams, single } from '#lib/platform/list-request'
import { cachedPictures } from '#lib/territory/cached-pictures'
import { notePrinted } from '../actions.ts'
import { LetterPage } from './letter-page.tsx'
import { PrintedForm } from './printed-form.tsx'

export const metadata: Metadata = { title: 'Lettres' }

/** The letters as they leave the printer: one sheet per place. */
export default async function LettersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  if (!canRunRegister(actor)) notFound()
  const only = single((await searchParams)['lettres']) === 'toutes' ? 'all' : 'unprinted'
  const [letters, instance, pictures] = await Promise.all([getLetters(actor, only, now()), publicInstance(), cachedPictures()])
  if (!letters) redirect('/gestion/lancement')
  const ids = letters.letters.flatMap((letter) => letter.doctors.map((one) => one.practiceId))
  return (
    <>
      <div data-print="hide">
        <WorkHeading title="Lettres" trail={[{ href: '/gestion/lancement', label: 'Lancement' }]} current="Lettres" actions={<PrintButton label="Imprimer les lettres" />}
          description={`${plural(letters.letters.length, 'lettre', 'lettres')}, ${only === 'all' ? 'toutes' : 'celles qui ne sont pas encore imprimées'}. Une page par lieu d’exercice.`} />
        <div className="line-actions mb-6">
          {ids.length > 0 ? <PrintedForm action={notePrinted} practiceIds={ids} /> : null}
          {only === 'all' ? <ButtonLink size="small" variant="quiet" href="/gestion/lancement/lettres">Seulement celles à imprimer</ButtonLink> : <ButtonLink size="small" variant="quiet" href="/gestion/lancement/lettres?lettres=toutes">Toutes les lettres</ButtonLink>}
        </div>
      </div>
      {letters.letters.length === 0 ? <EmptyState title="Toutes les lettres sont imprimées" action={{ href: '/gestion/lancement', label: 'Revenir au lancement' }}>Pour en réimprimer une, affichez toutes les lettres.</EmptyState> : null}
      {letters.letters.map((letter) => (
        <LetterPage key={letter.siteId} letter={letter} instance={instance} emblem={pictures?.emblem ?? null} readers={letters.readers} today={letters.today} site={publicUrl()} />
      ))}
    </>
  )
}
