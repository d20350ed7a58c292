import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Badge } from '#components/ui/badge'
import { EmptyState } from '#components/ui/empty-state'
import { PressForm } from '#components/ui/press-form'
import { QrCode } from '#components/ui/qr-code'
import { RecordForm } from '#components/ui/record-form'
import { countCallbacks, listCampaigns } from '#lib/callbacks/queries'
import { listCampaignCounts } from '#lib/figures/campaign-queries'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { publicUrl } from '#lib/platform/env'
import { countOlder } from '#lib/referrals/older-queries'
import { ReferralTabs } from '../referral-tabs.tsx'
import { closeCampaign, openCampaign } from './actions.ts'
import { CampaignCounted } from './campaign-counted.tsx'

export const metadata: Metadata = { title: 'Courriers et départs' }

/** Short addresses for letters and departing doctors, with how many people came by each, and what became of them. */
export default async function CampaignsPage() {
  const actor = await requireActor()
  const [campaigns, counts, callbacks, older] = await Promise.all([listCampaigns(actor), listCampaignCounts(actor, now()), countCallbacks(actor), countOlder(actor)])
  if (!campaigns || !counts || callbacks === null) notFound()
  const site = publicUrl()
  return (
    <>
      <WorkHeading title="Adressages" description="Un courrier de la CPAM, un médecin qui part : donnez-lui une adresse courte qui mène au formulaire « Être rappelé », et comptez ceux qui viennent par là." />
      <ReferralTabs current="campaigns" callbacks={callbacks} older={older} />
      <div className="stack">
        {campaigns.length === 0 ? <EmptyState title="Aucun courrier n’a encore d’adresse">Ceux que vous ouvrez apparaissent ici, avec un code à photographier et leur décompte.</EmptyState> : (
          <ul className="grid gap-5">
            {campaigns.map((one) => (
              <li key={one.id} className="grid gap-4 rounded-tile bg-surface p-5 sm:grid-cols-[auto_1fr] sm:items-center">
                <div className="w-32"><QrCode text={`${site}/etre-rappele/${one.slug}`} label={`Code à photographier : ${one.name}`} /></div>
                <div className="grid gap-2">
                  <h2 className="wrap-anywhere">{one.name}</h2>
                  <p className="wrap-anywhere"><strong>{`${site.replace(/^https?:\/\//, '')}/etre-rappele/${one.slug}`}</strong></p>
                  <CampaignCounted counts={counts[one.id]} />
                  {one.endedAt === null ? <div data-print="hide"><PressForm action={closeCampaign} values={{ id: one.id }} label="Ne plus compter" about={one.name} /></div> : <p><Badge tone="neutral">Ne compte plus</Badge></p>}
                </div>
              </li>
            ))}
          </ul>
        )}
        <section aria-labelledby="ouvrir" className="stack" data-print="hide">
          <h2 id="ouvrir">Ouvrir une adresse</h2>
          <RecordForm action={openCampaign} submit="Ouvrir l’adresse" items={[
            { item: 'field', field: { name: 'name', label: 'De quoi s’agit-il ?', maxLength: 120, hint: 'Lu par la coordination seule : « Courrier CPAM de janvier », « Départ du Dr Martin ».' } },
            { item: 'field', field: { name: 'slug', label: 'Le mot de l’adresse', width: 'medium', maxLength: 30, autoComplete: 'off', hint: 'Court et facile à dire : « martin ». Il peut aussi être dit au téléphone ou recopié dans le formulaire.' } },
          ]} />
        </section>
      </div>
    </>
  )
}
