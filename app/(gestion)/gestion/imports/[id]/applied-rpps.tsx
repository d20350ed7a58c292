import { ButtonLink } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { DataTable } from '#components/ui/table'
import { plural } from '#lib/platform/format/french-count'
import type { RppsApplied } from '#lib/imports/import-run'
import type { NamedPractice } from '#lib/imports/import-queries'
import { Figures } from './figures.tsx'

/** What an import of the extraction changed, and what to do now. */
export function AppliedRpps({ applied, departed }: { applied: RppsApplied; departed: readonly NamedPractice[] }) {
  const { counts } = applied
  const facts = [
    applied.linked > 0 ? `${plural(applied.linked, 'exercice saisi à la main retrouvé', 'exercices saisis à la main retrouvés')} dans l’Annuaire : ce que vous aviez saisi est gardé.` : null,
    applied.identified > 0 ? `${plural(applied.identified, 'personne a reçu son numéro', 'personnes ont reçu leur numéro')} national.` : null,
    applied.returned > 0 ? `${plural(applied.returned, 'exercice absent est revenu', 'exercices absents sont revenus')}.` : null,
    applied.homonymsLeft > 0 ? `${plural(applied.homonymsLeft, 'homonyme est resté', 'homonymes sont restés')} sans réponse : le prochain import vous les redemandera.` : null,
    applied.departuresLeft > 0 ? `${plural(applied.departuresLeft, 'absence n’a pas été notée', 'absences n’ont pas été notées')}.` : null,
    applied.notices > 0 ? `${plural(applied.notices, 'médecin reçoit', 'médecins reçoivent')} le mot d’information.` : null,
  ].filter((fact) => fact !== null)
  return (
    <div className="grid gap-8">
      <Notice kind="success" title="Le registre est à jour.">Aucune disponibilité n’a été confirmée ni changée.</Notice>
      <Figures items={[{ term: 'exercices ajoutés', value: counts.added }, { term: 'fiches modifiées', value: counts.changed }, { term: 'absents, à vérifier', value: counts.departed }]} />
      {facts.length === 0 ? null : <ul className="import-notes">{facts.map((fact) => <li key={fact}>{fact}</li>)}</ul>}
      {departed.length === 0 ? null : (
        <DataTable
          caption="Absents de l’extraction&nbsp;: à vérifier par un appel" rows={departed} rowKey={(row) => row.id}
          columns={[{ key: 'name', header: 'Qui', cell: (row) => row.name }, { key: 'place', header: 'Où', cell: (row) => row.place }, { key: 'phone', header: 'Téléphone', cell: (row) => row.phone || '–' }]}
        />
      )}
      <div className="import-line-actions">
        <ButtonLink href="/gestion">Ouvrir la feuille d’appels</ButtonLink>
        <ButtonLink href="/gestion/professionnels" variant="secondary">Voir les professionnels</ButtonLink>
        <ButtonLink href="/gestion/imports" variant="quiet">Faire un autre import</ButtonLink>
      </div>
    </div>
  )
}
