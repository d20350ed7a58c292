import { bindField } from '#components/ui/bind-field'
import { Disclosure } from '#components/ui/disclosure'
import { Field } from '#components/ui/field'
import { RadioGroup } from '#components/ui/radio-group'
import type { FormState } from '#lib/platform/form-state'
import { maxPeople } from '#lib/referrals/household-schema'
import { ageBandLabels, consentGiverLabels } from '#lib/referrals/labels'
import { ageBands, type AskedPerson, consentGivers } from '#lib/referrals/person-facts'

const ages = ageBands.map((value) => ({ value, label: ageBandLabels[value] }))
const givers = consentGivers.map((value) => ({ value, label: consentGiverLabels[value] }))
const others = Array.from({ length: maxPeople - 1 }, (_, index) => index + 2)

/** The people of a household: the first one in sight, the others one press away; a line left empty is nobody. */
export function HouseholdFields({ state, saved = [] }: { state: FormState; saved?: readonly AskedPerson[] }) {
  const isLarge = saved.length > 1 || others.some((line) => state.values[`age-${line}`] || state.values[`accord-${line}`])
  return (
    <>
      <RadioGroup legend="Son âge" layout="inline" options={ages} {...chosen(state, 'age-1', saved[0]?.ageBand)} />
      <RadioGroup legend="Qui donne l’accord ?" layout="inline" options={givers} {...chosen(state, 'accord-1', saved[0]?.consentGiver ?? 'person')} />
      <Disclosure summary="D’autres personnes du même foyer" look="box" start={isLarge ? 'open' : 'closed'}>
        <div className="stack">
          <p className="text-ink-soft">Une ligne par personne. Laissez vides celles qui ne servent pas.</p>
          {others.map((line) => (
            <div key={line} className="grid gap-3 sm:grid-cols-2">
              <Field kind="select" label={`Âge, ${line}e personne`} requirement="optional" emptyLabel="–" options={ages} {...bindField(state, `age-${line}`, saved[line - 1]?.ageBand)} />
              <Field kind="select" label={`Accord, ${line}e personne`} requirement="optional" emptyLabel="–" options={givers} {...bindField(state, `accord-${line}`, saved[line - 1]?.consentGiver)} />
            </div>
          ))}
        </div>
      </Disclosure>
    </>
  )
}

function chosen(state: FormState, name: string, saved: string | undefined) {
  const { defaultValue, ...bound } = bindField(state, name, saved)
  return { ...bound, defaultValue: defaultValue === '' ? undefined : defaultValue }
}
