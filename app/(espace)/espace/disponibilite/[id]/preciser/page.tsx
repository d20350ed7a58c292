import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PracticeHeading } from '#components/cartodispo/practice-heading'
import { StateBadge } from '#components/cartodispo/state-badge'
import { StatementForm } from '#components/cartodispo/statement-form'
import { audienceSentence } from '#lib/cartodispo/audience-sentence'
import { ownAvailabilitySentence } from '#lib/cartodispo/availability-sentence'
import { declaredStateLabels } from '#lib/cartodispo/labels'
import { getOwnPractice } from '#lib/cartodispo/own-practices-queries'
import { statementFormValues } from '#lib/cartodispo/statement-form-values'
import { publicReaderCounts } from '#lib/cartodispo/who-reads-queries'
import { publicRules } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { now, today as todayIn } from '#lib/platform/clock'
import { oneOf, type SearchParams } from '#lib/platform/list-request'
import { cachedCommunes } from '#lib/territory/cached-territory'
import { declare } from './actions.ts'

export const metadata: Metadata = { title: 'Préciser' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

/** The long answer, with conditions and readers; the starting point is what was said last. */
export default async function DetailPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [{ id }, search] = await Promise.all([params, searchParams])
  const practice = await getOwnPractice(actor, id, now())
  if (!practice || practice.isReplacement) notFound()
  const [{ timeZone }, counts, communes] = await Promise.all([publicRules(), publicReaderCounts(now()), cachedCommunes()])
  const { entry } = practice
  const today = todayIn(timeZone)
  const wanted = oneOf(search['etat'], Object.keys(declaredStateLabels))
  return (
    <div className="stack">
      <PracticeHeading title="Préciser la réponse" name={entry.name} siteName={entry.siteName} backHref={`/espace/disponibilite/${id}`} />
      <div className="own-state">
        <StateBadge state={entry.state} />
        <p>{ownAvailabilitySentence(entry, today)}</p>
      </div>
      <StatementForm
        action={declare} subject={{ name: 'practiceId', id }} version={practice.version} saved={statementFormValues(practice.lastContent, wanted, today)}
        communes={communes.map(({ code, name }) => ({ code, name }))}
        readers={{ coordination: audienceSentence('coordination', counts), members: audienceSentence('members', counts), partners: audienceSentence('partners', counts), public: audienceSentence('public', counts) }}
      />
    </div>
  )
}
