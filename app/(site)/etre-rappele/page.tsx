import type { Metadata } from 'next'
import { publicCallbackCommunes, publicReading } from '#lib/callbacks/queries'
import { now } from '#lib/platform/clock'
import { publicNeighbours } from '#lib/territory/neighbour-queries'
import { pageMetadata } from '../page-metadata.ts'
import { askToBeCalled } from './actions.ts'
import { CallbackPage, lead, title } from './callback-page.tsx'
import { callbackView } from './callback-view.ts'

export const dynamic = 'force-dynamic'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: lead, path: '/etre-rappele' })

export default async function AskToBeCalledPage() {
  const [communes, reading, neighbours] = await Promise.all([publicCallbackCommunes(), publicReading(now()), publicNeighbours()])
  return <CallbackPage action={askToBeCalled} neighbours={neighbours} {...(await callbackView({ communes, reading, campaign: '' }))} />
}
