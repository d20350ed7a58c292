'use client'

import { CircleAlert } from './icons.tsx'
import { useEffect, useRef } from 'react'
import { tied } from './tied.tsx'

type ErrorSummaryProps = {
  errors: Record<string, string>
  message?: string | null
  title?: string
}

/**
 * What is to be corrected, on top of the form, each line leading to its field. It takes the focus at each
 * refused sending; without JavaScript it is in the page that comes back, as an alert.
 */
export function ErrorSummary({ errors, message = null, title }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const lines = Object.entries(errors)
  const isShown = lines.length > 0 || message !== null

  useEffect(() => {
    if (isShown) box.current?.focus()
  }, [errors, isShown])

  if (!isShown) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className="notice error-summary" data-tone="danger" aria-labelledby="a-corriger">
      <CircleAlert aria-hidden />
      <p id="a-corriger" className="notice-title">
        {title ?? titleFor(lines.length)}
      </p>
      {message === null ? null : <p>{tied(message)}</p>}
      {lines.length === 0 ? null : (
        <ul className="mt-1 space-y-1">
          {lines.map(([name, text]) => (
            <li key={name}>
              <a href={`#${name}`}>{tied(text)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function titleFor(count: number): string {
  if (count === 0) return 'Cela n’a pas pu être enregistré'
  return count === 1 ? 'Une réponse est à corriger' : `${count} réponses sont à corriger`
}
