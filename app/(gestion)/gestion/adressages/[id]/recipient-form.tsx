import { Disclosure } from '#components/ui/disclosure'
import { RecordForm } from '#components/ui/record-form'
import type { FormState } from '#lib/platform/form-state'
import type { RecipientChoice } from '#lib/referrals/recipient-queries'

type RecipientFormProps = { action: (previous: FormState, form: FormData) => Promise<FormState>; needId: string; recipients: readonly RecipientChoice[] }

/** Names in sight; the others are one press away. */
const shown = 8

/** Whom to ask for something else than a doctor: organisations that want to be asked, then practitioners of the profession. */
export function RecipientForm({ recipients, ...given }: RecipientFormProps) {
  return (
    <section aria-labelledby="demander" className="stack">
      <h2 id="demander">À qui demander</h2>
      {recipients.length === 0 ? <p className="max-w-prose text-ink-soft">Personne ne peut être interrogé ici pour ce besoin. Une structure reçoit des demandes quand sa convention le permet et qu’elle a dit lesquelles&nbsp;: page du partenaire, «&nbsp;Demandes reçues&nbsp;». Vous pouvez aussi appeler, puis noter ce qui s’est passé.</p> : (
        <>
          <p className="max-w-prose text-ink-soft">Les structures qui reçoivent ce besoin, puis les professionnels, ceux du secteur et les moins sollicités d’abord. Le message ne dit rien de la personne. Le premier oui l’emporte, les autres sont remerciés.</p>
          <AskForm name="destinataires" recipients={recipients.slice(0, shown)} {...given} />
          {recipients.length > shown ? <Disclosure summary="Les autres professionnels" look="box"><AskForm name="autres" recipients={recipients.slice(shown)} {...given} /></Disclosure> : null}
        </>
      )}
    </section>
  )
}

function AskForm({ name, action, needId, recipients }: RecipientFormProps & { name: string }) {
  return (
    <RecordForm name={name} action={action} submit="Demander à ceux qui sont cochés" items={[
      { item: 'hidden', name: 'needId', value: needId },
      { item: 'boxes', field: { name: 'recipients', legend: 'Destinataires', options: recipients.map((one) => ({ value: one.value, label: one.name, hint: one.detail })) } },
    ]} />
  )
}
