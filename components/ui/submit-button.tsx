'use client'

import { LoaderCircle } from './icons.tsx'
import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonLook } from './button.tsx'

type SubmitButtonProps = ButtonLook & {
  children: ReactNode
  pendingLabel?: string
  name?: string
  value?: string
  formNoValidate?: boolean
}

/** Sends the form it stands in; while it is on its way a second press is ignored and the label says so. */
export function SubmitButton({ children, pendingLabel = 'Envoi en cours…', ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return (
    <Button
      {...rest}
      type="submit"
      aria-busy={pending}
      aria-disabled={pending}
      onClick={(event) => {
        // Not `disabled`: the focus would be lost, and with it the reader's place.
        if (pending) event.preventDefault()
      }}
    >
      {pending ? <LoaderCircle aria-hidden /> : null}
      <span aria-live="polite">{pending ? pendingLabel : children}</span>
    </Button>
  )
}
