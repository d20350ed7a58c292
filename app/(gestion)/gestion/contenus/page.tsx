import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { definitionOf } from '#lib/content/kinds'
import { canEditContent } from '#lib/content/policy'
import { countContents } from '#lib/content/queries'
import { listSiteTexts } from '#lib/content/site-text-queries'
import { requireActor } from '#lib/platform/auth/session'
import { plural } from '#lib/platform/format/french-count'
import { beginText } from './actions.ts'
import { officeGroups } from './office-groups.ts'
import { SiteTextList } from './site-text-list.tsx'

export const metadata: Metadata = { title: 'Le site' }

/** Everything that is written for the site, by what it is about. */
export default async function ContentsPage() {
  const actor = await requireActor()
  const [counts, texts] = await Promise.all([countContents(actor), listSiteTexts(actor)])
  if (!counts || !texts) notFound()
  return (
    <>
      <WorkHeading title="Le site" description="Textes, actualités, projet de santé, conventions, documents&nbsp;: ce qui est écrit ici paraît sur le site quand vous le publiez." />
      <div className="grid gap-8">
        <SiteTextList texts={texts} begin={canEditContent(actor) ? beginText : null} />
        {officeGroups.map((group) => (
          <section key={group.title} className="grid gap-3">
            <h2>{group.title}</h2>
            <ul className="grid gap-px overflow-hidden rounded-tile border border-line bg-line">
              {group.kinds.map((kind) => {
                const count = counts.get(kind) ?? { all: 0, drafts: 0 }
                return (
                  <li key={kind} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 bg-card px-4 py-3">
                    <Link href={`/gestion/contenus/${definitionOf(kind).path}`} prefetch={false} className="font-semibold underline underline-offset-4">{definitionOf(kind).several}</Link>
                    <span className="text-ink-soft">{count.all === 0 ? 'rien encore' : `${plural(count.all, 'contenu', 'contenus')}${count.drafts > 0 ? `, dont ${plural(count.drafts, 'brouillon', 'brouillons')}` : ''}`}</span>
                  </li>
                )
              })}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
