import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Button } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { Notice } from '#components/ui/notice'
import { requireActor } from '#lib/platform/auth/session'
import { type SearchParams, single } from '#lib/platform/list-request'
import { failureSentence } from '#lib/imports/import-labels'
import { listImportRuns } from '#lib/imports/import-queries'
import { ImportHistory } from './import-history.tsx'
import { RppsUpload } from './rpps-upload.tsx'

export const metadata: Metadata = { title: 'Imports' }

const source = 'https://www.data.gouv.fr/api/1/datasets/r/fffda7e9-0ea2-4c35-bba0-4496f3af935d'
const skillsSource = 'https://www.data.gouv.fr/api/1/datasets/r/fb55f15f-bd61-4402-b551-51ef387f2fab'

export default async function ImportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const runs = await listImportRuns(await requireActor())
  if (!runs) notFound()
  const { refus, ...params } = await searchParams
  const details = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, single(value)]))
  return (
    <>
      <WorkHeading title="Imports" description="Remplissez le registre depuis vos fichiers. Vous relisez tout avant que quoi que ce soit ne soit écrit." />
      {single(refus) === '' ? null : (
        <div className="mb-8">
          <Notice kind="error" title="Votre liste n’a pas été lue" voice="announce">{failureSentence({ code: single(refus), details })}</Notice>
        </div>
      )}
      <div className="import-doors">
        <section aria-labelledby="votre-liste">
          <h2 id="votre-liste">Votre liste de médecins</h2>
          <p>Le tableau que vous tenez aujourd’hui, tel qu’il est&nbsp;: Excel (.xlsx) ou CSV, 20 Mo au plus.</p>
          <form action="/api/imports/liste" method="post" encType="multipart/form-data" className="stack">
            <div className="field">
              <label htmlFor="fichier" className="field-label">Votre fichier</label>
              <input id="fichier" name="fichier" type="file" required accept=".xlsx,.csv,.txt" className="control" />
            </div>
            <div><Button type="submit">Lire ma liste</Button></div>
          </form>
          <Disclosure summary="Ce que nous en faisons">
            <ul className="import-notes">
              <li>Vous dites à quoi sert chaque colonne&nbsp;; c’est retenu pour la fois suivante.</li>
              <li>«&nbsp;oui – 2 / mois&nbsp;», «&nbsp;en arrêt jusqu’au 15/12&nbsp;», «&nbsp;ALD uniquement&nbsp;»&nbsp;: les réponses sont comprises quand c’est certain, et vous sont demandées sinon.</li>
              <li>Une ligne datée vaut une confirmation par téléphone ce jour-là, jamais plus tard. Sans date, elle ne confirme rien.</li>
              <li>Ce qui a été dit depuis, par le cabinet ou par vous, garde le dernier mot.</li>
            </ul>
          </Disclosure>
        </section>
        <section aria-labelledby="annuaire">
          <h2 id="annuaire">L’Annuaire Santé (<abbr title="Répertoire partagé des professionnels de santé">RPPS</abbr>)</h2>
          <p>Tous les professionnels du territoire, d’après l’extraction nationale en libre accès. Elle pèse environ 800 Mo&nbsp;: comptez quelques minutes d’envoi.</p>
          <RppsUpload />
          <noscript><p>L’envoi d’un fichier de cette taille demande JavaScript. Sans lui, l’hébergeur peut lancer sur le serveur&nbsp;: npm run import:rpps -- FICHIER.</p></noscript>
          <Disclosure summary="Où trouver ce fichier">
            <ul className="import-notes">
              <li><a href={source}>PS_LibreAcces_Personne_activite</a>, sur data.gouv.fr. Ne l’ouvrez pas dans un tableur avant l’envoi.</li>
              <li>Selon les versions, les savoir-faire sont dans un fichier à part&nbsp;: <a href={skillsSource}>PS_LibreAcces_SavoirFaire</a>.</li>
              <li>Source&nbsp;: Annuaire Santé, Agence du Numérique en Santé. Licence Ouverte 2.0.</li>
              <li>Cet import ne confirme jamais une disponibilité, n’efface personne, et ne fait pas revenir qui a été retiré.</li>
            </ul>
          </Disclosure>
        </section>
      </div>
      <ImportHistory runs={runs} />
    </>
  )
}
