import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '#components/layout/page-header'
import { RegisterEntryFacts } from '#components/cartodispo/register-entry-facts'
import { ReportForm } from '#components/cartodispo/report-form'
import { countOpened } from '#lib/cartodispo/exposure-index'
import { reportKindLabels } from '#lib/cartodispo/report-labels'
import { getRegisterEntry } from '#lib/cartodispo/register-queries'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { now, today } from '#lib/platform/clock'
import { reportEntry } from './actions.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const item = await getRegisterEntry('public', (await params).id, now())
  return item ? { title: `${item.name}, ${item.communeName}`, description: item.sentence } : {}
}

/** One entry, as everyone may read it, whoever is signed in: its address can be given to anybody. */
export default async function EntryPage({ params }: Props) {
  const [instance, item] = await Promise.all([cachedInstance(), params.then(({ id }) => getRegisterEntry('public', id, now()))])
  if (!item) notFound()
  countOpened(item.id, today(instance.timeZone))
  const kinds = Object.entries(reportKindLabels).map(([value, label]) => ({ value, label }))
  return (
    <>
      <PageHeader title={item.name} trail={[{ href: '/', label: 'Accueil' }, { href: '/medecins', label: 'Médecins' }]} current={item.name} lead={<p>Médecine générale, {item.communeName}</p>} />
      <div className="page-grid py-8 sm:py-12">
        <div className="grid max-w-[48rem] gap-12">
          <RegisterEntryFacts item={item} cptsPhone={phoneOf(instance)} />
          <ReportForm action={reportEntry} practiceId={item.id} kinds={kinds} />
        </div>
      </div>
    </>
  )
}
