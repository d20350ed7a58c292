'use client'

import { Printer } from './icons.tsx'
import { useSyncExternalStore } from 'react'
import { Button } from './button.tsx'

const never = () => () => undefined

/** Prints the page. Only there when scripts run: without them, the browser's own menu prints the same page. */
export function PrintButton({ label = 'Imprimer' }: { label?: string }) {
  const canPrint = useSyncExternalStore(never, () => true, () => false)
  if (!canPrint) return null
  return (
    <Button variant="secondary" size="small" onClick={() => window.print()}>
      <Printer aria-hidden />
      {label}
    </Button>
  )
}
