import type { Metadata } from 'next'
import { pressMetadata, PressPage } from './press-page.tsx'

export const generateMetadata = (): Promise<Metadata> => pressMetadata(1)

export default function FirstPressPage() {
  return <PressPage page={1} />
}
