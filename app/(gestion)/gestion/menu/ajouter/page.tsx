import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { RecordForm } from '#components/ui/record-form'
import { topListId } from '#lib/menu/menu'
import { getMenuForEditing } from '#lib/menu/queries'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { saveEntry } from '../actions.ts'
import { entryItems } from '../entry-items.ts'

export const metadata: Metadata = { title: 'Ajouter une entrée au menu' }

export default async function NewEntryPage() {
  const actor = await requireActor()
  const menu = await getMenuForEditing(actor, today('Europe/Paris'))
  if (!menu) notFound()
  return (
    <>
      <WorkHeading title="Ajouter une entrée" trail={[{ href: '/gestion/menu', label: 'Menu du site' }]} current="Ajouter" />
      <RecordForm action={saveEntry} submit="Ajouter au menu" items={entryItems(menu, { id: '', label: '', listId: topListId, target: '' })} />
    </>
  )
}
