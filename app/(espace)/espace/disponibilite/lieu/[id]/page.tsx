import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { AnswerForm } from '#components/cartodispo/answer-form'
import { PracticeHeading } from '#components/cartodispo/practice-heading'
import { StateBadge } from '#components/cartodispo/state-badge'
import { Notice } from '#components/ui/notice'
import { getOwnSite } from '#lib/cartodispo/own-site-queries'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { saidOf, type SearchParams } from '#lib/platform/list-request'
import { answerForSite } from './actions.ts'

export const metadata: Metadata = { title: 'Tout le lieu' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

const doneSentences: Record<string, string> = { declared: 'C’est enregistré pour tous, merci.', confirmed: 'C’est confirmé pour tous, merci.' }

/** One answer for everybody at a place; what each showed until now stands below, for it is what the answer replaces. */
export default async function OwnSitePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [{ id }, search] = await Promise.all([params, searchParams])
  const site = await getOwnSite(actor, id, now())
  if (!site) notFound()
  const done = saidOf(doneSentences, search['fait'])
  const { people, standing } = site
  return (
    <div className="stack">
      {done === undefined ? null : <Notice kind="success" title={done} voice="announce" />}
      <PracticeHeading title="Accueille-t-on de nouveaux patients, pour tout le lieu&nbsp;?" name={plural(people.length, 'médecin', 'médecins')} siteName={site.name}
        backHref={site.capacity === 'coordination_phone' ? `/gestion/lieux/${id}` : '/espace/disponibilite'} />
      <p>{standing === null ? 'Cette réponse vaudra pour chacun d’eux, à la place de la sienne, jusqu’à ce que l’un d’eux dise autre chose pour lui.' : 'Une même réponse vaut en ce moment pour tous. Elle tient pour chacun jusqu’à ce qu’il dise autre chose pour lui.'}</p>
      <AnswerForm action={answerForSite} subject={{ name: 'siteId', id }} version={site.version} state={standing?.state ?? null} />
      <nav aria-label="Aller plus loin">
        <ul className="more-links">
          <li><Link prefetch={false} href={`/espace/disponibilite/lieu/${id}/preciser`}>Préciser&nbsp;: places du lieu, conditions, qui peut lire</Link></li>
        </ul>
      </nav>
      <section aria-labelledby="maintenant" className="stack">
        <h2 id="maintenant">Ce que le registre dit de chacun</h2>
        <ul className="practice-list">
          {people.map((one) => (
            <li key={one.practiceId}>
              <h3>{one.name}</h3>
              <StateBadge state={one.state} />
              <Link href={`/espace/disponibilite/${one.practiceId}`} prefetch={false} className="practice-change">
                Changer<span className="sr-only"> la réponse de {one.name} seulement</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
