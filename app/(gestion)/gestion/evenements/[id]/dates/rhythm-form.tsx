import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { RadioGroup } from '#components/ui/radio-group'
import { mostDates, rhythmLabels, rhythms } from '#lib/events/recurrence'

type RhythmFormProps = { asked: Record<string, string>; errors: Record<string, string> }

/** Which dates one wants to see: asked by the address, so that nothing is made yet. */
export function RhythmForm({ asked, errors }: RhythmFormProps) {
  const bound = (name: string, saved = '') => ({ name, defaultValue: asked[name] ?? saved, error: errors[name] })
  return (
    <form method="get" noValidate className="stack max-w-prose">
      <Field {...bound('first')} kind="date" label="Première date" width="medium" />
      <Field {...bound('from')} kind="time" label="De" width="short" />
      <Field {...bound('until')} kind="time" label="À" width="short" />
      <RadioGroup name="rhythm" legend="Rythme" defaultValue={asked['rhythm'] ?? 'month'} error={errors['rhythm']} options={rhythms.map((value) => ({ value, label: rhythmLabels[value], ...(value === 'month' ? { hint: 'Le même jour du mois : « le deuxième jeudi ».' } : {}) }))} />
      <Field {...bound('count', '6')} label="Combien de dates" inputMode="numeric" width="short" maxLength={2} hint={`De 2 à ${mostDates}. Les jours fériés sont laissés de côté, et ne comptent pas.`} />
      <Field {...bound('capacity')} label="Nombre de places, à chacune" requirement="optional" inputMode="numeric" width="short" maxLength={4} hint="Vide : sans limite." />
      <Field {...bound('place')} label="Lieu, s’il n’est pas celui de la page" requirement="optional" maxLength={120} />
      <div><Button type="submit" variant="secondary">Voir les dates</Button></div>
    </form>
  )
}
