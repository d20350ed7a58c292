import { Disclosure } from '#components/ui/disclosure'
import type { Guarantee } from '#lib/security/guarantees'

/** What the site holds to, one by one: what keeps it, what it does not keep from happening, and the tests that show it. */
export function GuaranteeList({ guarantees }: { guarantees: readonly Guarantee[] }) {
  return (
    <ol className="grid gap-8">
      {guarantees.map(({ id, says, because, limit, proofs }) => (
        <li key={id} id={id} className="grid max-w-prose gap-2">
          <h3>{says}</h3>
          <p>{because}</p>
          {limit === undefined ? null : <p className="text-ink-soft"><strong>Ce que cela n’empêche pas.</strong> {limit}</p>}
          <Disclosure summary={proofs.length === 1 ? 'L’essai qui le montre' : `Les ${proofs.length} essais qui le montrent`}>
            <ul className="grid gap-2">{proofs.map(({ file, title }) => <li key={title}><span lang="en">{title.replace(/ @\w+$/, '')}</span><br /><code className="break-all text-ink-soft">{file}</code></li>)}</ul>
          </Disclosure>
        </li>
      ))}
    </ol>
  )
}
