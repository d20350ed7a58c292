import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Badge } from '#components/ui/badge'
import { ButtonLink } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { listCheckPoints, listOutsideLinks } from '#lib/content/checklist-queries'
import { titleOf } from '#lib/content/content-values'
import { definitionOf, kindAt } from '#lib/content/kinds'
import { getContentForEdit } from '#lib/content/queries'
import { requireActor } from '#lib/platform/auth/session'
import { changeCount, currentDay } from '#lib/platform/cache/freshness'
import { askedLinks, linkWords } from './asked-links.ts'

export const metadata: Metadata = { title: 'Avant de publier' }

/** Everything to look at before a draft is published; links to other sites are asked as the page opens. */
export default async function CheckPage({ params }: { params: Promise<{ kind: string; id: string }> }) {
  const actor = await requireActor()
  const { kind: path, id } = await params
  const kind = kindAt(path)
  const content = await getContentForEdit(actor, id)
  if (kind === null || content?.kind !== kind) notFound()
  const [points, hrefs] = await Promise.all([listCheckPoints(actor, content, { changes: changeCount(), today: currentDay() }), listOutsideLinks(actor, content)])
  const links = await askedLinks(actor, hrefs)
  const { fields, several } = definitionOf(kind)
  const base = `/gestion/contenus/${path}`
  const blocking = points.filter((one) => one.level === 'blocking')
  const advice = points.filter((one) => one.level === 'advice')
  return (
    <>
      <WorkHeading
        title="Avant de publier" trail={[{ href: base, label: several }, { href: `${base}/${id}`, label: titleOf(content.values) }]} current="Vérification"
        description="Sur le brouillon tel qu’il est enregistré." actions={<ButtonLink href={`${base}/${id}`} variant="secondary">Revenir à l’écriture</ButtonLink>}
      />
      <div className="grid max-w-prose gap-8">
        {blocking.length === 0 ? <Notice kind="success" title="Rien n’empêche de publier" /> : (
          <section className="grid gap-2"><h2>À corriger pour publier</h2><ul className="list-disc pl-5">{blocking.map((one) => <li key={one.text}><Link href={`${base}/${id}#${one.field}`} prefetch={false} className="underline">{one.text}</Link></li>)}</ul></section>
        )}
        <section className="grid gap-2">
          <h2>Conseils</h2>
          {advice.length === 0 ? <p>Titre, résumé, image, titres du texte et liens du site&nbsp;: tout va bien.</p> : <ul className="list-disc pl-5">{advice.map((one) => <li key={one.text}>{fields[one.field] === undefined ? one.text : <Link href={`${base}/${id}#${one.field}`} prefetch={false} className="underline">{one.text}</Link>}</li>)}</ul>}
        </section>
        <section className="grid gap-2">
          <h2>Liens vers d’autres sites</h2>
          {links === 'too-often' ? <p>Ces liens viennent d’être vérifiés plusieurs fois&nbsp;: réessayez dans dix minutes.</p> : links.length === 0 ? <p>Aucun lien vers un autre site.</p> : (
            <ul className="grid gap-3">
              {links.map(({ href, answer }) => <li key={href} className="grid gap-1"><span className="break-all">{href}</span><span><Badge tone={linkWords[answer].tone}>{linkWords[answer].label}</Badge></span></li>)}
            </ul>
          )}
          <p className="text-ink-soft">Un lien qui ne répond pas n’empêche jamais de publier.</p>
        </section>
      </div>
    </>
  )
}
