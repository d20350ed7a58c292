import { PressForm } from '#components/ui/press-form'
import { Badge } from '#components/ui/badge'
import { ButtonLink } from '#components/ui/button'
import { type Day, dayAt } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { plural } from '#lib/platform/format/french-count'
import { frenchDay } from '#lib/platform/format/french-date'
import type { DraftItem } from '#lib/referrals/draft-queries'
import { needStateLabels } from '#lib/referrals/labels'

type DraftListProps = { discard: (previous: FormState, form: FormData) => Promise<FormState>; drafts: readonly DraftItem[]; clock: { today: Day; timeZone: string } }

/** What was begun and not sent: nobody else sees it. */
export function DraftList({ discard, drafts, clock }: DraftListProps) {
  return (
    <section aria-labelledby="brouillons" className="grid gap-4">
      <h2 id="brouillons">Brouillons</h2>
      <ul className="practice-list">
        {drafts.map((one) => {
          const touched = `du ${frenchDay(dayAt(one.changedAt, clock.timeZone), clock.today)}`
          return (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-3">
              <p><Badge tone="neutral">{needStateLabels.draft}</Badge> {touched}, {one.sector ?? 'hors du territoire'}, {one.people === 0 ? 'personne n’est encore décrit' : plural(one.people, 'personne', 'personnes')}</p>
              <div className="flex flex-wrap gap-3">
                <ButtonLink href={`/espace/adressages/${one.id}/brouillon${one.people === 0 ? '?etape=pour-qui' : '?etape=accord'}`} variant="secondary" size="small">Reprendre<span className="sr-only"> le brouillon {touched}</span></ButtonLink>
                <PressForm action={discard} values={{ needId: one.id }} label="Supprimer" about={`le brouillon ${touched}`} />
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
