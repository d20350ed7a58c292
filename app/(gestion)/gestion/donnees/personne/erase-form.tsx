import { ButtonLink } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { type FormItem, RecordForm } from '#components/ui/record-form'
import type { FormState } from '#lib/platform/form-state'
import type { ErasureWay } from '#lib/privacy/column-class'
import type { PersonHeld } from '#lib/privacy/person-queries'

type EraseFormProps = { held: PersonHeld; action: (previous: FormState, form: FormData) => Promise<FormState>; back: string }

const ways: readonly { way: ErasureWay; title: string }[] = [
  { way: 'goes', title: 'Ce qui disparaît' },
  { way: 'nameless', title: 'Ce qui reste, sans dire de qui' },
  { way: 'kept', title: 'Ce que la loi oblige à garder' },
]

const directory: FormItem = {
  item: 'radios',
  field: {
    name: 'directory', legend: 'Sa fiche dans l’annuaire des professionnels',
    options: [
      { value: 'stays', label: 'Ses faits publics y restent', hint: 'Nom, profession, numéro et lieu d’exercice viennent de l’Annuaire Santé, registre public. Ce que la personne a donné s’efface.' },
      { value: 'objects', label: 'La personne s’oppose aussi à y figurer', hint: 'Seul son numéro national reste, pour qu’aucun import ne la ramène.' },
    ],
  },
}

/** The second step: what goes, what stays without a name, what the law keeps; then a word to type. */
export function EraseForm({ held, action, back }: EraseFormProps) {
  const lines = held.treatments.flatMap((one) => one.lines)
  return (
    <div className="stack max-w-prose">
      <h2 className="break-words">Effacer {held.names.join(', ') || held.mailboxes.join(', ')}</h2>
      {ways.map(({ way, title }) => {
        const own = lines.filter((line) => line.erasure === way)
        return own.length === 0 ? null : (
          <section key={way} aria-labelledby={`etape-${way}`}>
            <h3 id={`etape-${way}`} className="mb-2">{title}</h3>
            <ul className="list-disc pl-5">{own.map((line) => <li key={line.table}>{line.what} ({line.rows}){line.why === null ? '' : `. ${line.why}`}</li>)}</ul>
          </section>
        )
      })}
      <Notice kind="warning" title="Rien ne revient">Les inscriptions à venir sont annulées, le compte se ferme aussitôt. Une sauvegarde remise en place n’y changera rien. Un nom donné par quelqu’un d’autre (personne accompagnante, texte publié) s’efface là où il a été écrit.</Notice>
      <RecordForm
        action={action} submit="Effacer pour de bon" look={{ variant: 'danger' }} aside={<ButtonLink href={back} variant="quiet">Renoncer</ButtonLink>}
        items={[
          { item: 'hidden', name: 'ref', value: held.ref },
          held.isProfessional ? directory : { item: 'hidden', name: 'directory', value: 'stays' },
          { item: 'field', field: { name: 'confirmation', label: 'Tapez «\u00a0effacer\u00a0» pour confirmer', width: 'medium', autoComplete: 'off' } },
        ]}
      />
    </div>
  )
}
