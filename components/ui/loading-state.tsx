type LoadingStateProps = { label?: string; lines?: number }

/** The place of what is coming, in the shape of lines, and a word for whoever cannot see it. */
export function LoadingState({ label = 'Chargement en cours…', lines = 4 }: LoadingStateProps) {
  return (
    <div role="status" className="grid max-w-prose gap-4 py-4">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} aria-hidden className="skeleton" data-line={index % 3} />
      ))}
    </div>
  )
}
