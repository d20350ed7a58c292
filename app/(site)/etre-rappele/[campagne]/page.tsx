import type { Metadata } from 'next'
import { publicCallbackCommunes, publicCampaign, publicReading } from '#lib/callbacks/queries'
import { campaignSlug } from '#lib/callbacks/schema'
import { now } from '#lib/platform/clock'
import { publicNeighbours } from '#lib/territory/neighbour-queries'
import { pageMetadata } from '../../page-metadata.ts'
import { askToBeCalled } from '../actions.ts'
import { CallbackPage, lead, title } from '../callback-page.tsx'
import { callbackView } from '../callback-view.ts'

export const dynamic = 'force-dynamic'

export const generateMetadata = async (): Promise<Metadata> => ({ ...(await pageMetadata({ title, description: lead, path: '/etre-rappele' })), robots: { index: false } })

/** The short address of a letter: the same form, which knows by what one came. An unknown word opens the form all the same. */
export default async function CampaignPage({ params }: { params: Promise<{ campagne: string }> }) {
  const [campaign, communes, reading, neighbours] = await Promise.all([publicCampaign(campaignSlug((await params).campagne)), publicCallbackCommunes(), publicReading(now()), publicNeighbours()])
  return <CallbackPage action={askToBeCalled} neighbours={neighbours} {...(await callbackView({ communes, reading, campaign: campaign?.slug ?? '' }))} />
}
