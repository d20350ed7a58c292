import Link from 'next/link'
import type { CheckPoint } from '#lib/content/checklist'

/** What stands between the draft and its readers, then what would make it better; the rest is on a page of its own. */
export function CheckSummary({ points, place }: { points: readonly CheckPoint[]; place: string }) {
  const blocking = points.filter((one) => one.level === 'blocking')
  const advice = points.filter((one) => one.level === 'advice')
  return (
    <div className="grid gap-3">
      {blocking.length === 0 ? <p>Rien n’empêche de publier.</p> : <Points title="Avant de publier, il manque&nbsp;:" points={blocking} />}
      {advice.length === 0 ? null : <Points title="Conseils, sans obligation&nbsp;:" points={advice} />}
      <p><Link href={`${place}/verification`} prefetch={false} className="underline">Tout vérifier, liens compris</Link></p>
    </div>
  )
}

function Points({ title, points }: { title: string; points: readonly CheckPoint[] }) {
  return (
    <div className="grid gap-1">
      <p className="font-semibold">{title}</p>
      <ul className="list-disc pl-5">{points.map((one) => <li key={`${one.field} ${one.text}`}><a href={`#${one.field}`} className="underline-offset-4 hover:underline">{one.text}</a></li>)}</ul>
    </div>
  )
}
