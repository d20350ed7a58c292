import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { requireActor, requireSecondFactor } from '#lib/platform/auth/session'
import { referralMode } from '#lib/platform/env'
import { type SearchParams, single } from '#lib/platform/list-request'
import { olderRefusalSentence } from '#lib/referrals/older-labels'
import { canTakeOlder } from '#lib/referrals/policy'

export const metadata: Metadata = { title: 'Reprendre une ancienne liste' }

/** A list that was kept before: which columns it needs, and where it is sent. */
export default async function OlderListPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  if (!canTakeOlder(await requireActor()) || referralMode() !== 'hds') notFound()
  await requireSecondFactor()
  const { refus, columns, ...params } = await searchParams
  const details = { ...Object.fromEntries(Object.entries(params).map(([name, value]) => [name, single(value)])), columns: [columns ?? []].flat() }
  return (
    <>
      <WorkHeading title="Reprendre une ancienne liste" trail={[{ href: '/gestion/adressages', label: 'Adressages' }, { href: '/gestion/adressages/a-informer', label: 'À informer' }]} current="Ancienne liste" description="Les personnes qui attendent un médecin traitant, avec la date de leur demande. Vous relisez tout avant que quoi que ce soit ne soit écrit." />
      <div className="stack max-w-prose">
        {single(refus) === '' ? null : <Notice kind="error" title="Cette liste n’a pas été lue" voice="announce">{olderRefusalSentence(single(refus), details)}</Notice>}
        <form action="/api/adressages/liste" method="post" encType="multipart/form-data" className="stack">
          <div className="field">
            <label htmlFor="fichier" className="field-label">Votre fichier</label>
            <p id="fichier-aide" className="field-hint">Excel (.xlsx) ou CSV, 1&nbsp;000 lignes au plus.</p>
            <input id="fichier" name="fichier" type="file" required accept=".xlsx,.csv,.txt" className="control" aria-describedby="fichier-aide" />
          </div>
          <div><Button type="submit">Lire ma liste</Button></div>
        </form>
        <section aria-labelledby="colonnes" className="stack">
          <h2 id="colonnes">Ce que la liste doit dire</h2>
          <ul className="import-notes">
            <li><strong>Nom, prénom, date de naissance, date de la demande, commune</strong>&nbsp;: une colonne pour chacun, avec son titre.</li>
            <li>Et de quoi joindre la personne&nbsp;: téléphone, courriel ou adresse, ou la personne à contacter et son téléphone.</li>
            <li>«&nbsp;ALD&nbsp;» (oui ou non) et «&nbsp;Priorité&nbsp;» sont repris s’ils y sont. Tout le reste est laissé de côté&nbsp;: une maladie n’entre jamais ici.</li>
            <li>Le fichier est chiffré dès son arrivée, et effacé dès que vous l’avez repris, au plus tard dans la nuit.</li>
          </ul>
        </section>
      </div>
    </>
  )
}
