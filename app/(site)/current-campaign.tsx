import Link from 'next/link'
import { campaignWhen } from '#lib/content/campaign-when'
import type { ListedContent } from '#lib/content/listed-fields'
import type { Day } from '#lib/platform/day'

/** The campaign of the moment, as a poster on the wall. */
export function CurrentCampaign({ campaign, today }: { campaign: ListedContent<'campaign'>; today: Day }) {
  const { slug, values } = campaign
  return (
    <section className="campaign-poster" aria-labelledby="campagne">
      <div className="page-grid campaign-poster-grid">
        <p className="campaign-poster-when">Prévention<span>{campaignWhen(values, today)}</span></p>
        <div className="grid gap-4 justify-items-start">
          <h2 id="campagne"><Link href={`/prevention/${slug}`} prefetch={false}>{values.title}</Link></h2>
          <p className="lead">{values.summary}</p>
        </div>
      </div>
    </section>
  )
}
