/** Says that nothing here is real, on every page of a demonstration. */
export function DemoBanner({ message }: { message: string }) {
  return (
    <aside aria-label="Démonstration" className="demo-banner">
      <strong>Démonstration.</strong> {message}
    </aside>
  )
}
