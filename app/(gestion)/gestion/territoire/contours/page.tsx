import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Mosaic } from '#components/map/mosaic'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { requireActor } from '#lib/platform/auth/session'
import { plural } from '#lib/platform/format/french-count'
import { saidOf, type SearchParams, single } from '#lib/platform/list-request'
import { cachedMosaic } from '#lib/territory/cached-territory'
import { listTerritoryCommunes } from '#lib/territory/office-queries'
import { TerritoryTabs } from '../territory-tabs.tsx'
import { askOfficialContours } from './actions.ts'
import { fileRefusals } from './file-refusals.ts'

export const metadata: Metadata = { title: 'Contours des communes' }

export default async function ContoursPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const [communes, mosaic, search] = await Promise.all([listTerritoryCommunes(actor), cachedMosaic(), searchParams])
  if (!communes) notFound()
  const missing = communes.filter((one) => one.drawing !== 'contour')
  const drawn = Number(single(search['dessinees']))
  const refusal = saidOf(fileRefusals, search['refus'])
  return (
    <>
      <WorkHeading title="Contours" trail={[{ href: '/gestion/territoire', label: 'Territoire' }]} current="Contours" description={missing.length === 0 ? 'Toutes les communes ont leur contour.' : `${plural(missing.length, 'commune', 'communes')} sur ${communes.length} sans contour : une cellule schématique est dessinée à la place.`} />
      <TerritoryTabs current="/gestion/territoire/contours" />
      <div className="grid gap-10 lg:grid-cols-2">
        <div className="stack">
          {drawn > 0 ? <Notice kind="success" title={`${plural(drawn, 'commune est dessinée', 'communes sont dessinées')}.`} voice="announce" /> : null}
          {refusal === undefined ? null : <Notice kind="error" title="Ce fichier n’a pas pu être lu" voice="announce">{refusal}</Notice>}
          <section aria-labelledby="demander" className="stack">
            <h2 id="demander">Demander à geo.api.gouv.fr</h2>
            <p>Le service public des communes donne les contours officiels.</p>
            <PressForm action={askOfficialContours} values={{ scope: missing.length > 0 ? 'missing' : 'all' }} label={missing.length > 0 ? 'Chercher les contours manquants' : 'Chercher tous les contours de nouveau'} />
          </section>
          <section aria-labelledby="envoyer" className="stack">
            <h2 id="envoyer">Envoyer un fichier</h2>
            {/* A route of its own, and not an action: the body may weigh more than an action takes. */}
            <form action="/api/imports/contours" method="post" encType="multipart/form-data" className="stack">
              <div className="field">
                <label htmlFor="fichier" className="field-label">Fichier GeoJSON des communes</label>
                <div id="fichier-aide" className="field-hint">20 Mo au plus, coordonnées en degrés (WGS 84), code INSEE dans la propriété «&nbsp;code&nbsp;». Vous verrez ce qu’il change avant d’enregistrer.</div>
                <input id="fichier" name="fichier" type="file" accept=".geojson,.json,application/geo+json" className="control" aria-describedby="fichier-aide" required />
              </div>
              <div><Button type="submit">Lire ce fichier</Button></div>
            </form>
          </section>
        </div>
        {mosaic === null ? null : <Mosaic mosaic={mosaic} title="Le territoire tel qu’il est dessiné" />}
      </div>
    </>
  )
}
