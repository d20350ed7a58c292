import { PressForm } from '#components/ui/press-form'
import { DataTable } from '#components/ui/table'
import type { ListPlan } from '#lib/imports/list-outcome'
import type { ImportActions } from './import-actions.ts'

type Which = { heap: 'merged'; unchanged: ReadonlySet<number> } | { heap: 'refused' }
type Line = { row: number; label: string; why: string; isMine: boolean }

/** Lines that will not be written, each with its reason; those left aside by hand can be taken up again. */
export function LinesLeft({ id, plan, which, decide }: { id: string; plan: ListPlan; which: Which; decide: ImportActions['decideLine'] }) {
  return (
    <DataTable
      caption={which.heap === 'merged' ? 'Lignes réunies ou déjà connues' : 'Lignes refusées'} captionStyle="hidden" rows={linesOf(plan, which)} rowKey={(line) => String(line.row)}
      columns={[
        { key: 'who', header: 'Qui', cell: (line) => <>{line.label}<span className="import-more">ligne {line.row}</span></> },
        {
          key: 'why', header: 'Pourquoi',
          cell: (line) => <>{line.why} {line.isMine ? <PressForm action={decide} values={{ importId: id, row: String(line.row), intent: 'reopen' }} label="La reprendre" about={`ligne ${line.row}`} look={{ variant: 'quiet' }} /> : null}</>,
        },
      ]}
    />
  )
}

function linesOf(plan: ListPlan, which: Which): Line[] {
  return plan.outcomes.flatMap((one): Line[] => {
    if (which.heap === 'refused') return one.outcome === 'refused' ? [{ row: one.row, label: one.label, why: one.reason.sentence, isMine: one.reason.code === 'left-out' }] : []
    if (one.outcome === 'merged') return [{ row: one.row, label: one.label, why: `Même médecin, même lieu qu’à la ligne ${one.intoRow} : les deux sont réunies.`, isMine: false }]
    if (one.outcome !== 'imported' || !which.unchanged.has(one.row)) return []
    return [{ row: one.row, label: `${one.entry.firstName} ${one.entry.lastName}, ${one.entry.commune.name}`, why: 'Le registre sait déjà ce que dit cette ligne, ou quelque chose de plus récent.', isMine: false }]
  })
}
