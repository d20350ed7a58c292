import Link from 'next/link'
import { Badge, type BadgeTone } from '#components/ui/badge'
import { actionStates } from '#lib/content/kinds/action'
import type { ContentOf } from '#lib/content/kinds'
import type { ListedContent } from '#lib/content/listed-fields'

const tones: Record<keyof typeof actionStates, BadgeTone> = { prevue: 'neutral', en_cours: 'info', realisee: 'success', suspendue: 'warning' }

/** How far an action is, in a word. */
export function ActionState({ state }: { state: ContentOf<'action'>['state'] }) {
  return state === '' ? null : <Badge tone={tones[state]}>{actionStates[state]}</Badge>
}

/** Actions under their own numbers, those of the health project's text. */
export function ActionRows({ actions, headingLevel = 3 }: { actions: readonly ListedContent<'action'>[]; headingLevel?: 2 | 3 }) {
  const Heading = `h${headingLevel}` as const
  return (
    <ul className="action-rows">
      {actions.map(({ id, slug, values }) => (
        <li key={id} className="action-row">
          <p className="action-number"><span className="sr-only">Action </span>{values.number}</p>
          <div className="grid gap-1">
            <Heading><Link href={`/projet-de-sante/${slug}`} prefetch={false} className="covering-link">{values.title}</Link></Heading>
            {values.pilots === '' ? null : <p className="text-ink-soft">{values.pilots}</p>}
          </div>
          <ActionState state={values.state} />
        </li>
      ))}
    </ul>
  )
}
