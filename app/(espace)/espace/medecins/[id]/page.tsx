import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RegisterEntryFacts } from '#components/cartodispo/register-entry-facts'
import { ReportForm } from '#components/cartodispo/report-form'
import { Breadcrumb } from '#components/ui/breadcrumb'
import { countOpened } from '#lib/cartodispo/exposure-index'
import { getRegisterEntry } from '#lib/cartodispo/register-queries'
import { reportKindLabels } from '#lib/cartodispo/report-labels'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { requireActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import { reportEntry } from './actions.ts'

export const metadata: Metadata = { title: 'Fiche d’un médecin' }

/** One entry, as this reader may read it. */
export default async function MemberEntryPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const [instance, item] = await Promise.all([cachedInstance(), getRegisterEntry(actor, id, now())])
  if (!item) notFound()
  countOpened(item.id, today(instance.timeZone))
  const kinds = Object.entries(reportKindLabels).map(([value, label]) => ({ value, label }))
  return (
    <div className="grid gap-8">
      <Breadcrumb trail={[{ href: '/espace/medecins', label: 'Chercher un médecin' }]} current={item.name} />
      <h1>{item.name}</h1>
      <RegisterEntryFacts item={item} cptsPhone={phoneOf(instance)} />
      <ReportForm action={reportEntry} practiceId={item.id} kinds={kinds} />
    </div>
  )
}
