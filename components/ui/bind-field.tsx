import type { FormState } from '#lib/platform/form-state'

/** Gives a `Field` or a `RadioGroup` what the last sending left: its refusal, and the typed value rather than the saved one. */
export function bindField(state: FormState, name: string, saved = '') {
  const typed = state.values[name]
  return { name, error: state.errors[name], defaultValue: (Array.isArray(typed) ? typed[0] : typed) ?? saved }
}

/** The same for a `CheckboxGroup`; once sent, a name that is absent means that nothing was ticked. */
export function bindChoices(state: FormState, name: string, saved: readonly string[] = []) {
  const typed = state.values[name]
  const sent = state.status === 'error' ? [] : saved
  return { name, error: state.errors[name], defaultValues: typed === undefined ? sent : [typed].flat() }
}
