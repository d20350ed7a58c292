import Link from 'next/link'
import type { ReactNode } from 'react'
import type { ListedContent } from '#lib/content/listed-fields'
import type { Day } from '#lib/platform/day'
import { campaignWhen } from '#lib/content/campaign-when'

/** Campaigns of prevention: what, for whom, until when. */
export function CampaignList({ campaigns, today, headingLevel = 3, renderPicture }: { campaigns: readonly ListedContent<'campaign'>[]; today: Day; headingLevel?: 2 | 3; renderPicture?: (id: string) => ReactNode }) {
  const Heading = `h${headingLevel}` as const
  return (
    <ul className="campaign-list">
      {campaigns.map(({ id, slug, values }) => (
        <li key={id}>
          <article className="news-item">
            <p className="news-when">{campaignWhen(values, today)}</p>
            <Heading><Link href={`/prevention/${slug}`} prefetch={false} className="covering-link">{values.title}</Link></Heading>
            <p className="news-summary">{values.summary}</p>
            {values.picture === null ? null : renderPicture?.(values.picture)}
            {values.forWhom === '' ? null : <p><span className="text-ink-soft">Pour qui&nbsp;:</span> {values.forWhom}</p>}
          </article>
        </li>
      ))}
    </ul>
  )
}
