const linked = 'Données personnelles'

/** What is done with what a form asks for, as its versioned text says it; the page that says more is linked. */
export function InformationNotice({ text }: { text: string }) {
  const [before = '', ...after] = text.split(linked)
  return <p className="max-w-prose text-ink-soft">{before}{after.length === 0 ? null : <a href="/donnees-personnelles" className="underline">{linked}</a>}{after.join(linked)}</p>
}
