import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { RecordForm, type RecordFormProps } from '#components/ui/record-form'

type ColumnToolsProps = { list: { id: string; title: string; entries: readonly unknown[] }; version: number; actions: Record<'move' | 'save' | 'remove', RecordFormProps['action']> }

/** What is done with a whole column of the foot: its title, its place among the others, its end. */
export function ColumnTools({ list, version, actions }: ColumnToolsProps) {
  const named = { id: list.id, version: String(version) }
  return (
    <Disclosure summary={`La colonne « ${list.title} »`}>
      <div className="grid gap-4">
        <RecordForm name={`titre-${list.id}`} action={actions.save} submit="Enregistrer le titre" look={{ variant: 'secondary', size: 'small' }} items={[{ item: 'hidden', name: 'id', value: list.id }, { item: 'hidden', name: 'version', value: String(version) }, { item: 'field', saved: list.title, field: { name: 'title', label: 'Titre de la colonne', maxLength: 40 } }]} />
        <div className="flex flex-wrap gap-3">
          <PressForm action={actions.move} values={{ ...named, to: 'up' }} label="Vers la gauche" about={list.title} />
          <PressForm action={actions.move} values={{ ...named, to: 'down' }} label="Vers la droite" about={list.title} />
          <PressForm action={actions.remove} values={named} label={list.entries.length === 0 ? 'Retirer la colonne' : 'Retirer la colonne et ses entrées'} about={list.title} look={{ variant: 'danger' }} />
        </div>
      </div>
    </Disclosure>
  )
}
