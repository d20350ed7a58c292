import { RecordForm, type RecordFormProps } from '#components/ui/record-form'

/** One field at the desk: the code that a person gives leads to what their practice accepted. */
export function FindByCode({ action }: { action: RecordFormProps['action'] }) {
  return (
    <section aria-labelledby="retrouver" className="grid gap-3 rounded-tile bg-surface p-5">
      <h2 id="retrouver">Une personne vous donne un code</h2>
      <RecordForm name="retrouver" action={action} submit="Retrouver" look={{ variant: 'secondary' }} items={[
        { item: 'field', field: { name: 'code', label: 'Son code', width: 'medium', autoComplete: 'off', maxLength: 40, hint: 'Sept lettres ou chiffres, par exemple KRT-LM47.' } },
      ]} />
    </section>
  )
}
