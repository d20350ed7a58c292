import { LIST_FIELD_LABELS } from '#lib/imports/list-columns'
import { canAccept } from '#lib/imports/list-decision'
import { lineOf } from '#lib/imports/list-lines'
import type { ListKept } from '#lib/imports/import-run'
import type { ListPlan, ListQuestion } from '#lib/imports/list-outcome'
import type { ImportActions } from './import-actions.ts'
import { type FormQuestion, QuestionForm } from './question-form.tsx'

type Line = Extract<ListPlan['outcomes'][number], { outcome: 'to_confirm' }>

/** One card per line in question: what the file says, what is asked, what may be answered. */
export function LinesToConfirm({ id, plan, list, decide }: { id: string; plan: ListPlan; list: ListKept; decide: ImportActions['decideLine'] }) {
  const lines = plan.outcomes.filter((one): one is Line => one.outcome === 'to_confirm')
  return lines.map((line) => {
    const cells = cellsOf(line, list)
    return (
      <section key={line.row} className="import-line" aria-labelledby={`ligne-${line.row}`}>
        <h2 id={`ligne-${line.row}`}>
          {[line.entry.firstName, line.entry.lastName].filter(Boolean).join(' ')} <span className="import-more">ligne {line.row} de votre fichier&nbsp;: {[cells['address'], cells['postalCode'], cells['city']].filter(Boolean).join(', ')}</span>
        </h2>
        <QuestionForm
          action={decide} id={`l${line.row}`} values={{ importId: id, row: String(line.row) }}
          questions={line.questions.map((question) => asForm(question, cells))}
          aside={{ name: 'intent', value: 'leave', label: 'Laisser cette ligne de côté' }}
        />
      </section>
    )
  })
}

function cellsOf(line: Line, list: ListKept): Record<string, string> {
  const row = list.table.rows.find((one) => one.row === line.row)
  const decided = list.decisions.find((one) => one.row === line.row)?.cells ?? {}
  return { ...(row ? lineOf(row, list.mapping).cells : {}), ...decided }
}

function asForm(question: ListQuestion, cells: Record<string, string>): FormQuestion {
  const { code, sentence, about, candidates } = question
  const isCell = about !== 'person' && about !== 'practice'
  const options = [
    ...candidates.map(({ value, label }) => ({ value, label })),
    ...(canAccept(question) ? [{ value: 'accept', label: acceptLabel(code) }] : []),
    ...(isCell || candidates.some((one) => one.value === 'new') ? [] : [{ value: 'new', label: about === 'person' ? 'Quelqu’un d’autre' : 'Un autre lieu' }]),
  ]
  if (!isCell) return { name: `choix.${code}`, legend: sentence, options }
  // An answer about an absence may hold an illness: the cell is not shown again.
  const shown = about === 'answer' ? '' : (cells[about] ?? '')
  return { name: `choix.${code}`, legend: sentence, options, other: { value: 'other', name: `texte.${code}`, label: `Corriger « ${LIST_FIELD_LABELS[about]} »`, saved: shown } }
}

function acceptLabel(code: ListQuestion['code']): string {
  if (code === 'answer-unclear') return 'Ne rien retenir de cette réponse'
  if (code.startsWith('date-')) return 'Reprendre sans date, donc sans confirmation'
  if (code === 'first-name-missing') return 'Reprendre sans prénom'
  return 'C’est exact, reprendre ainsi'
}
