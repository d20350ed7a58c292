/** Says that nothing here is real, on every page of a demonstration. */
export function DemoBanner({ message }: { message: string }) {
  return (
    <p className="demo-banner">
      <strong>Démonstration.</strong> {message}
    </p>
  )
}
