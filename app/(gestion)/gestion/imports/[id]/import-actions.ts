import type { FormState } from '#lib/platform/form-state'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

/** What may be done on an import's page; the page gives it to whichever view it shows. */
export type ImportActions = Record<'cancel' | 'decidePerson' | 'recognise' | 'applyRpps' | 'chooseColumns' | 'chooseSheet' | 'decideLine' | 'applyList', Action>
