import type { Metadata } from 'next'
import { pageOf } from '../../../news-page.tsx'
import { pressMetadata, PressPage } from '../../press-page.tsx'

type Props = { params: Promise<{ numero: string }> }

export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => pressMetadata(await pageOf(params))

export default async function OlderPressPage({ params }: Props) {
  return <PressPage page={await pageOf(params)} />
}
