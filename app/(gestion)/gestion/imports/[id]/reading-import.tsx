import { PressForm } from '#components/ui/press-form'
import { Progress } from '#components/ui/progress'
import type { ImportRunDetail } from '#lib/imports/import-queries'
import type { ImportActions } from './import-actions.ts'
import { KeepReading } from './keep-reading.tsx'

/** How far the worker has come; looks again by itself, with a script or without. */
export function ReadingImport({ run, cancel }: { run: ImportRunDetail; cancel: ImportActions['cancel'] }) {
  const megabytes = (bytes: number) => (bytes / 1_000_000).toLocaleString('fr-FR', { maximumFractionDigits: run.bytesTotal < 10_000_000 ? 1 : 0 })
  return (
    <div className="stack max-w-prose">
      <KeepReading />
      <noscript><meta httpEquiv="refresh" content="4" /></noscript>
      <Progress label="Lecture des lignes du territoire" value={run.bytesRead} max={Math.max(1, run.bytesTotal)} valueText={`${megabytes(run.bytesRead)} sur ${megabytes(run.bytesTotal)} Mo`} />
      <p className="text-ink-soft">Vous pouvez quitter cette page&nbsp;: la lecture continue, et vous la retrouverez dans Imports. Rien n’est écrit avant votre relecture.</p>
      {run.isCancelAsked
        ? <p role="status">Arrêt demandé…</p>
        : <PressForm action={cancel} values={{ importId: run.id }} label="Annuler la lecture" />}
    </div>
  )
}
