import { ButtonLink } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { DataTable } from '#components/ui/table'
import type { ListApplied } from '#lib/imports/import-run'
import { Figures } from './figures.tsx'

/** What an import of the list changed, which lines it left, and what to do now. */
export function AppliedList({ applied }: { applied: ListApplied }) {
  return (
    <div className="grid gap-8">
      <Notice kind="success" title="Votre liste est dans le registre.">Pour l’instant, la coordination est seule à lire ces réponses.</Notice>
      <Figures
        items={[
          { term: 'médecins ajoutés', value: applied.newPractitioners }, { term: 'exercices ajoutés', value: applied.newPractices },
          { term: 'réponses reprises', value: applied.statements + applied.confirmations }, { term: 'absences', value: applied.absences },
          { term: 'départs annoncés', value: applied.departures }, { term: 'fiches complétées', value: applied.completed },
        ].filter(({ value }, index) => index < 3 || value > 0)}
      />
      {applied.left.length === 0 ? null : (
        <DataTable
          caption="Lignes laissées de côté" rows={applied.left} rowKey={(line) => String(line.row)}
          columns={[
            { key: 'row', header: 'Ligne', cell: (line) => line.row }, { key: 'label', header: 'Qui', cell: (line) => line.label || '–' },
            { key: 'why', header: 'Pourquoi', cell: (line) => line.sentence },
          ]}
        />
      )}
      {applied.left.length === 0 ? null : <p className="max-w-prose">Corrigez-les dans votre fichier et importez-le à nouveau&nbsp;: ce qui est déjà repris ne le sera pas deux fois.</p>}
      <div className="import-line-actions">
        <ButtonLink href="/gestion">Ouvrir la feuille d’appels</ButtonLink>
        <ButtonLink href="/gestion/registre" variant="secondary">Voir le registre</ButtonLink>
        <ButtonLink href="/gestion/imports" variant="quiet">Faire un autre import</ButtonLink>
      </div>
    </div>
  )
}
