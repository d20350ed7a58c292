import type { CampaignCounts } from '#lib/figures/load-campaign-counts'

const steps = [
  { key: 'asked', label: 'demandes' }, { key: 'referrals', label: 'adressages' }, { key: 'people', label: 'personnes' },
  { key: 'accepted', label: 'acceptées' }, { key: 'declared', label: 'médecin traitant déclaré' },
] as const satisfies readonly { key: keyof CampaignCounts; label: string }[]

/** From who asked to who has a declared doctor, each person once, whatever was erased meanwhile. */
export function CampaignCounted({ counts }: { counts: CampaignCounts | undefined }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      {steps.map(({ key, label }) => (
        <div key={key} className="flex flex-col-reverse">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="tabular text-[1.35em] font-semibold">{counts?.[key] ?? 0}</dd>
        </div>
      ))}
    </dl>
  )
}
