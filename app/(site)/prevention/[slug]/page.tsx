import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Facts } from '#components/ui/facts'
import { Notice } from '#components/ui/notice'
import { cachedCampaign } from '#lib/content/cached-contents'
import { campaignWhen } from '#lib/content/campaign-when'
import { currentDay } from '#lib/platform/cache/freshness'
import { pageMetadata } from '../../page-metadata.ts'
import { SitePicture } from '../../site-media.tsx'
import { SitePage } from '../../site-page.tsx'
import { SiteText } from '../../site-text.tsx'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, values } = await campaignOf(params)
  return pageMetadata({ title: values.title, description: values.summary, path: `/prevention/${slug}` })
}

export default async function CampaignPage({ params }: Props) {
  const { slug, values } = await campaignOf(params)
  const today = currentDay()
  const isOver = values.untilOn !== null && values.untilOn < today
  return (
    <SitePage title={values.title} lead={values.summary} path={`/prevention/${slug}`} trail={[{ href: '/prevention', label: 'Prévention' }]}>
      <div className="page-grid site-article" data-layout="aside">
        <aside aria-label="La campagne en bref">
          <Facts items={[{ term: 'Quand', detail: campaignWhen(values, today) }, ...(values.forWhom === '' ? [] : [{ term: 'Pour qui', detail: values.forWhom }])]} />
        </aside>
        <div className="grid gap-6">
          {isOver ? <Notice kind="info" title="Cette campagne est terminée">Sa page reste lisible pour mémoire.</Notice> : null}
          <SitePicture id={values.picture} place="below" />
          <SiteText doc={values.body} />
        </div>
      </div>
    </SitePage>
  )
}

async function campaignOf(params: Props['params']) {
  return (await cachedCampaign((await params).slug)) ?? notFound()
}
