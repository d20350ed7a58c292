import type { CptsPhone } from './contact-line.tsx'

/** What to do when the search finds nobody: widen it, or ask a person. */
export function WhenNobody({ cptsPhone }: { cptsPhone: CptsPhone }) {
  return (
    <div className="grid gap-2">
      <p>Aucun médecin ne dit publiquement, en ce moment, accueillir de nouveaux patients ainsi. Essayez plus loin, ou avec moins de critères.</p>
      {cptsPhone ? (
        <p>
          Vous pouvez aussi nous appeler au <a href={`tel:${cptsPhone.number}`} className="tabular whitespace-nowrap">{cptsPhone.display}</a>, {cptsPhone.hours} : d’autres médecins nous disent leurs places sans les publier.
        </p>
      ) : null}
      <p>
        En cas d’urgence, appelez le <a href="tel:15">15</a>.
      </p>
    </div>
  )
}
