/** What a form shows after it was sent: everything typed comes back, each error stands at its field. */
export type FormState = {
  status: 'idle' | 'error' | 'done'
  values: Record<string, string | string[]>
  errors: Record<string, string>
  message: string | null
  /** What was sent, also where all went well; known to a page whose scripts run. */
  sent?: Record<string, string | string[]>
}

/** A form that nobody has sent yet. */
export const idleForm: FormState = { status: 'idle', values: {}, errors: {}, message: null }

/** What was typed, by field: files apart, and what the framework adds. */
export function typedValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const key of new Set(form.keys())) {
    // No field of ours has that name: written down, it would change what the record is.
    if (key.startsWith('$ACTION') || key === '__proto__') continue
    const texts = form.getAll(key).filter((value) => typeof value === 'string')
    const [first] = texts
    if (first !== undefined) values[key] = texts.length > 1 ? texts : first
  }
  return values
}
