import Link from 'next/link'
import { Badge } from '#components/ui/badge'
import { PressForm } from '#components/ui/press-form'
import type { RecordFormProps } from '#components/ui/record-form'
import type { SiteTextItem } from '#lib/content/site-text-queries'

const states = { product: { label: 'Texte d’origine', tone: 'neutral' }, draft: { label: 'Brouillon en cours', tone: 'warning' }, own: { label: 'Votre texte', tone: 'success' } } as const

/** The texts of the pages that are always there: whose words are read, and the way to write one's own. */
export function SiteTextList({ texts, begin }: { texts: readonly SiteTextItem[]; begin: RecordFormProps['action'] | null }) {
  return (
    <section className="grid gap-3" aria-labelledby="textes-du-site">
      <h2 id="textes-du-site">Textes des pages du site</h2>
      <p className="max-w-prose text-ink-soft">Ces pages existent toujours. Tant que vous n’avez rien écrit, elles montrent un texte d’origine&nbsp;; le vôtre part de celui-ci, et le remplace à la publication.</p>
      <ul className="grid gap-px overflow-hidden rounded-tile border border-line bg-line">
        {texts.map((text) => (
          <li key={text.slug} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 bg-card px-4 py-3">
            <span className="min-w-0 flex-1 basis-60"><span className="block font-semibold">{text.name}</span><Link href={text.path} prefetch={false} className="text-ink-soft underline">{text.path}</Link></span>
            <Badge tone={states[text.state].tone}>{states[text.state].label}</Badge>
            {text.contentId !== null ? <Link href={`/gestion/contenus/pages/${text.contentId}`} prefetch={false} className="font-semibold underline underline-offset-4">Modifier<span className="sr-only"> : {text.name}</span></Link>
              : begin === null ? null : <PressForm action={begin} values={{ slug: text.slug }} label="Écrire le vôtre" about={text.name} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
