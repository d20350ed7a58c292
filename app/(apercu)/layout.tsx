import '../office.css'
import type { ReactNode } from 'react'
import PublicLayout from '../(site)/layout.tsx'

// Made for one person at each request: what stands here is a draft.
export const dynamic = 'force-dynamic'

/** The public site's own frame, around a draft; the page asks who may read it. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return <PublicLayout>{children}</PublicLayout>
}
