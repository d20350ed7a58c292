import type { ReactNode } from 'react'
import { JsonLd } from '#components/content/json-ld'
import { PageHeader } from '#components/layout/page-header'
import { publicUrl } from '#lib/platform/env'
import { cachedPictures } from '#lib/territory/cached-pictures'

type SitePageProps = {
  title: string
  lead?: ReactNode
  /** Pages above this one, the home page left out. */
  trail?: readonly { href: string; label: string }[]
  /** How the breadcrumb calls this page, when the title is long. */
  current?: string
  path: string
  /** Under the lead: a date, a badge. */
  note?: ReactNode
  children: ReactNode
}

/** An inner page of the public site: the way back up, in words and for search engines, then its head and its text. */
export async function SitePage({ title, lead, trail = [], current = title, path, note, children }: SitePageProps) {
  const pictures = await cachedPictures()
  const steps = [{ href: '/', label: 'Accueil' }, ...trail]
  const named = [...steps, { href: path, label: current }]
  return (
    <>
      <PageHeader title={title} lead={lead === undefined || lead === '' ? undefined : <p>{lead}</p>} trail={steps} current={current} pictures={pictures}>{note}</PageHeader>
      {children}
      <JsonLd data={{ '@type': 'BreadcrumbList', itemListElement: named.map(({ href, label }, index) => ({ '@type': 'ListItem', position: index + 1, name: label, item: `${publicUrl()}${href}` })) }} />
    </>
  )
}
