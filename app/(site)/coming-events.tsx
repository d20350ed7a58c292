import Link from 'next/link'

/** The place of the next events on the home page. */
export function ComingEvents() {
  return (
    <aside className="coming-events" aria-labelledby="agenda">
      <h2 id="agenda">Agenda</h2>
      <p>Formations, rencontres et ateliers du territoire&nbsp;: les prochaines dates seront annoncées ici.</p>
      <p><Link href="/agenda" prefetch={false} className="font-semibold underline">Voir l’agenda</Link></p>
    </aside>
  )
}
