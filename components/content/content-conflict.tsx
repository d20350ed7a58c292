'use client'

import type { SelectOption } from '#components/ui/field'
import { compareValues } from '#lib/content/compare-values'
import type { ContentFields, ContentValues } from '#lib/content/content-fields'
import { valuesFromForm } from '#lib/content/form-values'
import type { MediaChoice } from '#lib/media/media-choice'
import type { FormState } from '#lib/platform/form-state'
import { ContentComparison } from './content-comparison.tsx'

type ContentConflictProps = {
  fields: ContentFields
  /** What the other person has saved. */
  stored: ContentValues
  typed: FormState['values']
  choices: Readonly<Record<string, readonly SelectOption[]>>
  media: Readonly<Record<string, readonly MediaChoice[]>>
}

/** To whoever saves in second place: what stands there now beside what they typed, which is still in the form. */
export function ContentConflict({ fields, stored, typed, choices, media }: ContentConflictProps) {
  const nameOf = (field: string, id: string) => choices[field]?.find((one) => one.value === id)?.label ?? media[field]?.find((one) => one.id === id)?.title ?? null
  const changed = compareValues(fields, stored, valuesFromForm(fields, typed).values, nameOf)
  if (changed.length === 0) return null
  return (
    <section aria-label="Ce qui diffère de votre saisie" className="grid gap-4 border-y border-line py-4">
      <p className="text-ink-soft">Barré&nbsp;: ce que l’autre personne a enregistré et que votre saisie n’a pas. Souligné&nbsp;: ce que vous avez écrit.</p>
      <ContentComparison fields={changed} before="Enregistré maintenant" after="Votre saisie" />
    </section>
  )
}
