import { Disclosure } from '#components/ui/disclosure'
import { RecordForm, type RecordFormProps } from '#components/ui/record-form'
import { companionFields } from '#lib/events/companions'
import type { OwnRegistration } from '#lib/events/own-queries'
import { plural } from '#lib/platform/format/french-count'

type CompanionFormProps = { registration: OwnRegistration; action: RecordFormProps['action']; values: Record<string, string> }

/** Who comes along, named by whoever registered: so that each is found by their own name at the door. */
export function CompanionForm({ registration: { id, people, companions }, action, values }: CompanionFormProps) {
  const missing = people - 1 - companions.length
  return (
    <Disclosure summary={missing === 0 ? 'Qui vient avec vous' : `Qui vient avec vous ? ${plural(missing, 'nom', 'noms')} à donner, si vous voulez`}>
      <div className="stack">
        <p>Chacun sera ainsi trouvé par son nom à l’entrée. Ces noms s’effacent avec votre inscription.</p>
        <RecordForm
          name={`avec-${id}`} action={action} submit="Enregistrer ces noms"
          items={[
            ...Object.entries(values).map(([name, value]) => ({ item: 'hidden' as const, name, value })),
            ...Array.from({ length: people - 1 }, (_, index) => index + 2).flatMap((position) => {
              const fields = companionFields(position)
              const saved = companions.find((one) => one.position === position)
              return [
                { item: 'field' as const, saved: saved?.firstName ?? '', field: { name: fields.firstName, label: `Prénom de la personne ${position}`, requirement: 'optional' as const, maxLength: 80, width: 'medium' as const, autoComplete: 'off' } },
                { item: 'field' as const, saved: saved?.surname ?? '', field: { name: fields.surname, label: `Nom de la personne ${position}`, requirement: 'optional' as const, maxLength: 80, width: 'medium' as const, autoComplete: 'off' } },
              ]
            }),
          ]}
        />
      </div>
    </Disclosure>
  )
}
