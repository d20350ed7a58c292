import { EmptyState } from '#components/ui/empty-state'
import { TabLinks } from '#components/ui/tab-links'
import { hrefWith, oneOf, type SearchParams } from '#lib/platform/list-request'
import type { ImportNames } from '#lib/imports/import-queries'
import type { RppsPreviewed } from '#lib/imports/preview-rpps'
import type { ImportActions } from './import-actions.ts'
import { RppsAdditions } from './rpps-additions.tsx'
import { RppsChanges } from './rpps-changes.tsx'
import { RppsDepartures } from './rpps-departures.tsx'
import { RppsQuestions } from './rpps-questions.tsx'
import { RppsRefused } from './rpps-refused.tsx'
import { RppsVerdict } from './rpps-verdict.tsx'

const views = ['questions', 'ajouts', 'changements', 'absents', 'illisibles'] as const

type RppsPreviewProps = { id: string; previewed: RppsPreviewed; names: ImportNames; search: SearchParams; actions: ImportActions }

/** Everything that an import of the extraction would do, before any of it is done. */
export function RppsPreview({ id, previewed, names, search, actions }: RppsPreviewProps) {
  const { plan, reading } = previewed
  const asked = plan.homonyms.length + plan.gpQuestions.length
  const open = plan.homonyms.filter((one) => one.answer === null).length + plan.gpQuestions.filter((one) => one.answer === null).length
  const sizes = { questions: open, ajouts: plan.ready.length, changements: plan.changed.length, absents: plan.departed.length + plan.departuresWithheld.length, illisibles: reading.refused }
  const labels = { questions: 'Questions', ajouts: 'Ajouts', changements: 'Changements', absents: 'Absents de l’extraction', illisibles: 'Lignes illisibles' }
  const shown = views.filter((view) => sizes[view] > 0 || view === 'ajouts' || view === 'changements' || (view === 'questions' && asked > 0))
  const view = oneOf(search['vue'], shown) ?? (open > 0 ? 'questions' : 'ajouts')
  const path = `/gestion/imports/${id}`
  return (
    <>
      <RppsVerdict id={id} previewed={previewed} actions={actions} />
      <TabLinks label="Ce que l’import changerait" links={shown.map((one) => ({ href: hrefWith(path, {}, { vue: one }), label: labels[one], count: sizes[one], status: one === view ? 'current' : 'other' }))} />
      <div className="mt-6">
        {view === 'questions' ? <RppsQuestions id={id} names={names} actions={actions} plan={plan} path={path} search={search} /> : null}
        {view === 'ajouts' && plan.ready.length > 0 ? <RppsAdditions path={path} search={search} additions={plan.ready} /> : null}
        {view === 'ajouts' && plan.ready.length === 0 ? <EmptyState title="Personne à ajouter">Tous les professionnels de l’extraction sont déjà dans le registre.</EmptyState> : null}
        {view === 'changements' ? <RppsChanges names={names} path={path} search={search} plan={plan} /> : null}
        {view === 'absents' ? <RppsDepartures names={names} plan={plan} /> : null}
        {view === 'illisibles' ? <RppsRefused lines={reading.refusedLines} total={reading.refused} /> : null}
      </div>
    </>
  )
}
