import { RecoveryCodeList } from '#components/accounts/recovery-code-list'
import { PressForm } from '#components/ui/press-form'
import type { FormState } from '#lib/platform/form-state'

type RecoveryCodesProps = { action: (previous: FormState, form: FormData) => Promise<FormState>; codes: readonly string[] }

/** New recovery codes, shown until somebody says that they are written down. */
export function RecoveryCodes({ action, codes }: RecoveryCodesProps) {
  return (
    <div className="stack">
      <h3>Vos nouveaux codes de secours</h3>
      <RecoveryCodeList codes={codes} />
      <PressForm action={action} values={{}} label="Je les ai notés" look={{ variant: 'primary', size: 'regular' }} />
    </div>
  )
}
