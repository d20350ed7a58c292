import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ReceiptSheet } from '#components/members/receipt-sheet'
import { PrintButton } from '#components/ui/print-button'
import { cachedInstance } from '#lib/instance/cached-instance'
import { getReceipt } from '#lib/members/fee-queries'
import { requireActor } from '#lib/platform/auth/session'
import { cachedPictures } from '#lib/territory/cached-pictures'

export const metadata: Metadata = { title: 'Reçu' }

export default async function OwnReceiptPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const [receipt, instance, pictures] = await Promise.all([getReceipt(actor, (await params).id), cachedInstance(), cachedPictures()])
  if (!receipt) notFound()
  return (
    <>
      <div data-print="hide">
        <WorkHeading title={`Reçu ${receipt.number}`} trail={[{ href: '/espace/profil', label: 'Mon profil' }]} current={receipt.number} actions={<PrintButton label="Imprimer le reçu" />} />
      </div>
      <ReceiptSheet receipt={receipt} instance={instance} emblem={pictures?.emblem ?? null} />
    </>
  )
}
