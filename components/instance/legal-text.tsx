import type { ReactNode } from 'react'
import { Notice } from '#components/ui/notice'

/** A fact that the coordination typed, or the plain statement that it is missing: a legal page never leaves a blank. */
export function Stated({ children, missing }: { children: string; missing: string }) {
  if (children === '') return <em>{missing}</em>
  return (
    <>
      {children.split('\n').map((line, index) => (
        <span key={index} className="block">{line}</span>
      ))}
    </>
  )
}

/** Said on top of a legal page while facts are missing. */
export function MissingFacts({ missing, isExample }: { missing: readonly string[]; isExample: boolean }) {
  if (missing.length === 0) return null
  return (
    <Notice kind="warning" title={isExample ? 'Ceci est une démonstration' : 'Cette page est incomplète'}>
      {isExample ? 'Une vraie CPTS indiquerait aussi : ' : 'L’association doit encore indiquer : '}
      {missing.map((one) => `« ${one} »`).join(', ')}.
    </Notice>
  )
}

/** A part of a legal text. */
export function LegalPart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
