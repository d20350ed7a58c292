import { CircleAlert } from './icons.tsx'
import type { ReactNode } from 'react'
import { tied } from './tied.tsx'

type FieldTexts = { hint?: ReactNode; error?: string | undefined }

/** The ids that `aria-describedby` names: the error first, since it is what must be heard first. */
export function describedBy(id: string, { hint, error }: FieldTexts): string | undefined {
  const ids = [error ? `${id}-erreur` : null, hint ? `${id}-aide` : null].filter((value) => value !== null)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** Help and refusal under a label, with the ids that `describedBy` gives. */
export function FieldTexts({ id, hint, error }: FieldTexts & { id: string }) {
  return (
    <>
      {hint ? (
        <div id={`${id}-aide`} className="field-hint">
          {tied(hint)}
        </div>
      ) : null}
      {error ? (
        <p id={`${id}-erreur`} className="field-error">
          <CircleAlert aria-hidden />
          <span>
            <span className="sr-only">Erreur&nbsp;: </span>
            {tied(error)}
          </span>
        </p>
      ) : null}
    </>
  )
}

/** Most answers are needed, so it is the optional ones that say so. */
export function OptionalMark({ requirement }: { requirement: 'required' | 'optional' }) {
  return requirement === 'optional' ? <span className="field-optional"> (facultatif)</span> : null
}
