import type { PublicFigures } from '#lib/cartodispo/public-figures-queries'
import { plural } from '#lib/platform/format/french-count'

/** Where the answers come from, the month's figures, and the feed for other sites. */
export function RegisterFiguresNote({ figures }: { figures: PublicFigures | null }) {
  return (
    <div className="grid max-w-prose gap-4">
      <p>
        Chaque médecin, ou son secrétariat, dit lui-même s’il accueille de nouveaux patients et qui peut le lire. Une réponse vaut trente jours&nbsp;: sans
        nouvelle, elle disparaît d’ici. Beaucoup ne répondent qu’à la coordination ou à nos partenaires.
      </p>
      {figures?.territory ? (
        <p>
          Ce mois-ci, <strong>{plural(figures.territory.open, 'médecin', 'médecins')} sur {figures.territory.gps}</strong> accueillent de nouveaux patients, réponses non publiées comprises.
        </p>
      ) : null}
      {figures && figures.sectors.length > 0 ? (
        <ul className="grid list-disc gap-1 pl-5">
          {figures.sectors.map((sector) => (
            <li key={sector.name}>
              {sector.name} : {sector.open} sur {sector.gps}
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        Ces réponses peuvent être reprises par d’autres sites&nbsp;: <a href="/api/medecins.json">données (JSON)</a>, <a href="/api/medecins.csv">tableau (CSV)</a>.
      </p>
    </div>
  )
}
