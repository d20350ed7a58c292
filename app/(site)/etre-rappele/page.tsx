import type { Metadata } from 'next'
import { publicCallbackCommunes, publicReading } from '#lib/callbacks/queries'
import { now } from '#lib/platform/clock'
import { referralMode } from '#lib/platform/env'
import type { SearchParams } from '#lib/platform/list-request'
import { peopleAsked } from '#lib/referrals/household-schema'
import { publicNeighbours } from '#lib/territory/neighbour-queries'
import { pageMetadata } from '../page-metadata.ts'
import { askForDoctor, askToBeCalled } from './actions.ts'
import { CallbackPage, lead, title } from './callback-page.tsx'
import { callbackView } from './callback-view.ts'

export const dynamic = 'force-dynamic'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: lead, path: '/etre-rappele' })

export default async function AskToBeCalledPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [communes, reading, neighbours] = await Promise.all([publicCallbackCommunes(), publicReading(now()), publicNeighbours()])
  return <CallbackPage action={referralMode() === 'hds' ? askForDoctor : askToBeCalled} neighbours={neighbours} {...(await callbackView({ communes, reading, campaign: '', people: peopleAsked(await searchParams) }))} />
}
