import { Badge, type BadgeTone } from '#components/ui/badge'
import { contentStateLabels } from '#lib/content/labels'
import type { ContentState } from '#lib/content/content-state'

const tones: Record<ContentState, BadgeTone> = { draft: 'neutral', scheduled: 'info', published: 'success', changed: 'warning' }

/** Where a content stands between its writer and the public. */
export function ContentStateBadge({ state }: { state: ContentState }) {
  return <Badge tone={tones[state]}>{contentStateLabels[state]}</Badge>
}
