import type { Metadata } from 'next'
import { publicCallbackCommunes, publicCampaign, publicReading } from '#lib/callbacks/queries'
import { campaignSlug } from '#lib/callbacks/schema'
import { now } from '#lib/platform/clock'
import { referralMode } from '#lib/platform/env'
import type { SearchParams } from '#lib/platform/list-request'
import { peopleAsked } from '#lib/referrals/household-schema'
import { publicNeighbours } from '#lib/territory/neighbour-queries'
import { pageMetadata } from '../../page-metadata.ts'
import { askForDoctor, askToBeCalled } from '../actions.ts'
import { CallbackPage, lead, title } from '../callback-page.tsx'
import { callbackView } from '../callback-view.ts'

export const dynamic = 'force-dynamic'

export const generateMetadata = async (): Promise<Metadata> => ({ ...(await pageMetadata({ title, description: lead, path: '/etre-rappele' })), robots: { index: false } })

/** The short address of a letter: the same form, which knows by what one came. An unknown word opens the form all the same. */
export default async function CampaignPage({ params, searchParams }: { params: Promise<{ campagne: string }>; searchParams: Promise<SearchParams> }) {
  const [campaign, communes, reading, neighbours] = await Promise.all([publicCampaign(campaignSlug((await params).campagne)), publicCallbackCommunes(), publicReading(now()), publicNeighbours()])
  return <CallbackPage action={referralMode() === 'hds' ? askForDoctor : askToBeCalled} neighbours={neighbours} {...(await callbackView({ communes, reading, campaign: campaign?.slug ?? '', people: peopleAsked(await searchParams) }))} />
}
