import { DemoCode } from '#components/accounts/demo-code'
import { RecoveryCodeList } from '#components/accounts/recovery-code-list'
import { QrCode } from '#components/ui/qr-code'
import { RecordForm } from '#components/ui/record-form'
import type { FormState } from '#lib/platform/form-state'

type SetUpStepsProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  setUp: { secret: string; address: string }
  codes: readonly string[]
  returnTo: string
  demoCode: string | null
}

/** Three steps: hand the secret to the telephone, write the recovery codes down, type a first code. */
export function SetUpSteps({ action, setUp, codes, returnTo, demoCode }: SetUpStepsProps) {
  return (
    <>
      <section aria-labelledby="etape-1" className="stack">
        <h2 id="etape-1">1. Montrez ce carré à l’application</h2>
        <p>Dans l’application de votre téléphone, choisissez «&nbsp;Ajouter un compte&nbsp;», puis «&nbsp;Scanner&nbsp;».</p>
        <div className="max-w-60"><QrCode text={setUp.address} label="Carré à scanner avec l’application" /></div>
        <p>Vous êtes sur le téléphone lui-même, ou le carré ne passe pas&nbsp;? Choisissez «&nbsp;Saisir une clé&nbsp;» et recopiez&nbsp;:</p>
        <p className="tabular font-semibold break-words">{setUp.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</p>
      </section>
      <section aria-labelledby="etape-2" className="stack">
        <h2 id="etape-2">2. Notez ces codes de secours</h2>
        <RecoveryCodeList codes={codes} />
      </section>
      <section aria-labelledby="etape-3" className="stack">
        <h2 id="etape-3">3. Écrivez le code de l’application</h2>
        <DemoCode code={demoCode} />
        <RecordForm action={action} submit="Mettre en place" look={{ size: 'large' }} items={[
          { item: 'hidden', name: 'retour', value: returnTo },
          { item: 'field', field: { name: 'code', label: 'Code à six chiffres', inputMode: 'numeric', autoComplete: 'one-time-code', width: 'medium', maxLength: 12 } },
        ]} />
      </section>
    </>
  )
}
