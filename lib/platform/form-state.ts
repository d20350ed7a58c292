/** What a form shows after it was sent: everything typed comes back, each error stands at its field. */
export type FormState = {
  status: 'idle' | 'error' | 'done'
  values: Record<string, string | string[]>
  errors: Record<string, string>
  message: string | null
}

/** A form that nobody has sent yet. */
export const idleForm: FormState = { status: 'idle', values: {}, errors: {}, message: null }
