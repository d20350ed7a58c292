import { PressForm } from '#components/ui/press-form'
import { DataTable } from '#components/ui/table'
import { plural } from '#lib/platform/format/french-count'
import type { NamedPractice } from '#lib/imports/import-queries'
import type { HomonymQuestion } from '#lib/imports/rpps-import'
import type { ImportActions } from './import-actions.ts'

type Props = { id: string; questions: readonly HomonymQuestion[]; known: ReadonlyMap<string, readonly NamedPractice[]>; recognise: ImportActions['recognise'] }

/** Same name, same commune, nobody else of that name: read once, recognised in one press. */
export function RppsLikely({ id, questions, known, recognise }: Props) {
  return (
    <section className="mb-10 grid gap-4">
      <h2>Sans doute les mêmes personnes</h2>
      <p className="max-w-prose">{plural(questions.length, 'personne', 'personnes')} de l’extraction {questions.length === 1 ? 'porte' : 'portent'} le nom de quelqu’un que vous avez saisi dans la même commune. Reconnues, elles prennent leur numéro RPPS et gardent ce que vous avez saisi.</p>
      <div><PressForm action={recognise} values={{ importId: id }} label="Oui, ce sont les mêmes" look={{ variant: 'primary', size: 'regular' }} /></div>
      <DataTable
        caption="Personnes de même nom dans la même commune" captionStyle="hidden" rows={questions} rowKey={({ person }) => person.nationalId}
        columns={[
          { key: 'name', header: 'Qui', cell: ({ person }) => `${person.firstName} ${person.lastName}` },
          { key: 'mine', header: 'Dans le registre', cell: ({ likely }) => (known.get(likely ?? '') ?? []).map((one) => one.place).join(' ; ') },
          { key: 'read', header: 'Dans l’extraction', cell: ({ person }) => person.practices.map((practice) => [practice.siteName, practice.address.line, practice.address.city].filter(Boolean).join(', ')).join(' ; ') },
        ]}
      />
    </section>
  )
}
