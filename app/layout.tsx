import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { CSSProperties, ReactNode } from 'react'
import { FontPreload } from '#components/layout/font-preload'
import { PageIcons } from '#components/ui/page-icons'
import { cachedInstance } from '#lib/instance/cached-instance'
import { publicUrl } from '#lib/platform/env'

export async function generateMetadata(): Promise<Metadata> {
  const instance = await cachedInstance()
  return {
    metadataBase: new URL(publicUrl()),
    title: { default: instance.shortName, template: `%s · ${instance.shortName}` },
    description: instance.tagline,
    applicationName: instance.shortName,
    icons: { icon: [{ url: '/icons/32.png', sizes: '32x32' }, { url: '/icons/192.png', sizes: '192x192' }], apple: '/icons/180.png' },
    appleWebApp: { capable: true, title: instance.shortName, statusBarStyle: 'default' },
    // A demonstration must never be found instead of a real CPTS.
    robots: instance.exampleName === null ? null : { index: false, follow: false },
    formatDetection: { telephone: false },
  }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#f7f2ea' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { accent } = await cachedInstance()
  return (
    <html lang="fr" style={{ '--accent': accent } as CSSProperties}>
      <body>
        <FontPreload />
        <PageIcons />
        {children}
      </body>
    </html>
  )
}
