import { ButtonLink } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import type { ImportRunDetail } from '#lib/imports/import-queries'

/** An import that came to nothing: why, and how to begin again. */
export function EndedImport({ run }: { run: ImportRunDetail }) {
  return (
    <div className="stack max-w-prose">
      {run.status === 'failed'
        ? <Notice kind="error" title={run.failure ?? 'Ce fichier n’a pas pu être lu.'}>Rien n’a été écrit dans le registre.</Notice>
        : <Notice kind="info" title="Rien n’a été écrit dans le registre.">Le fichier envoyé et ce qui en avait été lu sont effacés.</Notice>}
      <div><ButtonLink href="/gestion/imports">Commencer un autre import</ButtonLink></div>
    </div>
  )
}
