import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PracticeHeading } from '#components/cartodispo/practice-heading'
import { StatementForm } from '#components/cartodispo/statement-form'
import { audienceSentence } from '#lib/cartodispo/audience-sentence'
import { declaredStateLabels } from '#lib/cartodispo/labels'
import { getOwnSite } from '#lib/cartodispo/own-site-queries'
import { statementFormValues } from '#lib/cartodispo/statement-form-values'
import { publicReaderCounts } from '#lib/cartodispo/who-reads-queries'
import { publicRules } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { oneOf, type SearchParams } from '#lib/platform/list-request'
import { cachedCommunes } from '#lib/territory/cached-territory'
import { declareForSite } from './actions.ts'

export const metadata: Metadata = { title: 'Préciser pour tout le lieu' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

/** The long answer for a whole site: its places are shared by all who work there. */
export default async function OwnSiteDetailPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [{ id }, search] = await Promise.all([params, searchParams])
  const site = await getOwnSite(actor, id, now())
  if (!site) notFound()
  const [{ timeZone }, counts, communes] = await Promise.all([publicRules(), publicReaderCounts(now()), cachedCommunes()])
  const wanted = oneOf(search['etat'], Object.keys(declaredStateLabels))
  return (
    <div className="stack">
      <PracticeHeading title="Préciser la réponse du lieu" name={plural(site.people.length, 'médecin', 'médecins')} siteName={site.name} backHref={`/espace/disponibilite/lieu/${id}`}
        lead="Les places annoncées ici sont celles du lieu&nbsp;: prises par l’un, elles manquent à tous." />
      <StatementForm
        action={declareForSite} subject={{ name: 'siteId', id }} version={site.version} saved={statementFormValues(site.lastContent, wanted, today(timeZone))}
        communes={communes.map(({ code, name }) => ({ code, name }))}
        readers={{ coordination: audienceSentence('coordination', counts), members: audienceSentence('members', counts), partners: audienceSentence('partners', counts), public: audienceSentence('public', counts) }}
      />
    </div>
  )
}
