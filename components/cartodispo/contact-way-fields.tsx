import { Disclosure } from '#components/ui/disclosure'
import { Field } from '#components/ui/field'
import { RadioGroup } from '#components/ui/radio-group'
import type { StatementFormValues } from '#lib/cartodispo/statement-form-values'

type Bound = { name: string; error: string | undefined; defaultValue: string }
type ContactWayFieldsProps = {
  audience: 'public' | 'partners' | 'members'
  label: string
  hint?: string
  text: (name: keyof StatementFormValues) => Bound
}

/** How one audience gets in touch; number and address show with the way that needs them. */
export function ContactWayFields({ audience, label, hint, text }: ContactWayFieldsProps) {
  const way = text(`${audience}ContactWay`)
  const [phone, hours, url] = [text(`${audience}ContactPhone`), text(`${audience}ContactHours`), text(`${audience}ContactUrl`)]
  const isOpen = [way, phone, hours, url].some((one) => one.error !== undefined)
  return (
    <Disclosure summary={label} look="box" start={isOpen ? 'open' : 'closed'}>
      <div className="stack contact-way">
        <RadioGroup {...way} legend="Contact" {...(hint === undefined ? {} : { hint })} requirement="optional" options={[
          { value: 'cpts', label: 'La CPTS met en relation' },
          { value: 'phone', label: 'Par téléphone, à un numéro' },
          { value: 'booking', label: 'Par une page de rendez-vous' },
          { value: '', label: 'Rien de particulier' },
        ]} />
        <div className="stack" data-way="phone">
          <Field {...phone} kind="tel" label="Numéro" width="medium" requirement="optional" />
          <Field {...hours} label="Heures d’appel" requirement="optional" maxLength={80} />
        </div>
        <div data-way="booking">
          <Field {...url} kind="url" label="Adresse de la page" hint="Elle commence par https://" requirement="optional" />
        </div>
      </div>
    </Disclosure>
  )
}
