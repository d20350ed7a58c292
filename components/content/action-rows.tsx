import Link from 'next/link'
import { Badge, type BadgeTone } from '#components/ui/badge'
import { actionStates } from '#lib/content/kinds/action'
import type { ContentOf } from '#lib/content/kinds'
import type { ListedContent } from '#lib/content/listed-fields'
import { named } from '#lib/content/project-outline'

const tones: Record<keyof typeof actionStates, BadgeTone> = { prevue: 'neutral', en_cours: 'info', realisee: 'success', suspendue: 'warning' }

/** How far an action is, in a word. */
export function ActionState({ state }: { state: ContentOf<'action'>['state'] }) {
  return state === '' ? null : <Badge tone={tones[state]}>{actionStates[state]}</Badge>
}

/** Actions under their own numbers, those of the health project's text. */
export function ActionRows({ actions, missions = [], headingLevel = 3 }: { actions: readonly ListedContent<'action'>[]; missions?: readonly ListedContent<'mission'>[]; headingLevel?: 2 | 3 }) {
  const Heading = `h${headingLevel}` as const
  return (
    <ul className="action-rows">
      {actions.toSorted((one, other) => (one.values.number ?? Infinity) - (other.values.number ?? Infinity) || 0).map(({ id, slug, values }) => (
        <li key={id} className="action-row">
          <p className="action-number"><span className="sr-only">Action </span>{values.number}</p>
          <div className="grid gap-1">
            <Heading><Link href={`/projet-de-sante/${slug}`} prefetch={false} className="covering-link">{values.title}</Link></Heading>
            {values.pilots === '' ? null : <p className="text-ink-soft">{values.pilots}</p>}
            <MissionNames ids={values.missions} missions={missions} />
          </div>
          <ActionState state={values.state} />
        </li>
      ))}
    </ul>
  )
}

/** Which missions of the law it serves, in small. */
function MissionNames({ ids, missions }: { ids: readonly string[]; missions: readonly ListedContent<'mission'>[] }) {
  const served = named(ids, missions)
  return served.length === 0 ? null : <p className="text-sm text-ink-soft">{served.length === 1 ? 'Mission' : 'Missions'} : {served.map((one) => one.values.title.charAt(0).toLowerCase() + one.values.title.slice(1)).join(' ; ')}</p>
}
