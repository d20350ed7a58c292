import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Badge } from '#components/ui/badge'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { entryStateLabels, entryStateTones } from '#lib/menu/labels'
import { getMenuForEditing } from '#lib/menu/queries'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { removeEntry, saveEntry } from '../actions.ts'
import { entryItems } from '../entry-items.ts'

export const metadata: Metadata = { title: 'Entrée du menu' }

export default async function EntryPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const [menu, { id }] = await Promise.all([getMenuForEditing(actor, today('Europe/Paris')), params])
  const list = menu?.lists.find((one) => one.entries.some((entry) => entry.id === id))
  const entry = list?.entries.find((one) => one.id === id)
  if (!menu || !list || !entry) notFound()
  return (
    <>
      <WorkHeading title={entry.label} trail={[{ href: '/gestion/menu', label: 'Menu du site' }]} current={entry.label} description={<Badge tone={entryStateTones[entry.state]}>{entryStateLabels[entry.state]}</Badge>} />
      <div className="stack">
        <RecordForm key={menu.version} action={saveEntry} submit="Enregistrer" items={entryItems(menu, { id, label: entry.label, listId: list.id, target: entry.target })} />
        <PressForm action={removeEntry} values={{ id, version: String(menu.version) }} label="Retirer du menu" about={entry.label} look={{ variant: 'danger' }} />
      </div>
    </>
  )
}
