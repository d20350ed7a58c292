import { Facts } from '#components/ui/facts'
import type { LegalFacts } from '#lib/instance/legal'
import type { ProcessingLine } from '#lib/privacy/processing-register'
import { measures } from '#lib/privacy/treatments'

const toFill = (typed: string, who: string) => typed || `à écrire par ${who}`

/** The register of processing (GDPR, article 30), one sheet per treatment, ready to be printed and signed. */
export function ProcessingRegister({ cpts, legal, lines }: { cpts: string; legal: LegalFacts; lines: readonly ProcessingLine[] }) {
  return (
    <>
      <Facts items={[
        { term: 'Organisme', detail: cpts },
        { term: 'Responsable du traitement', detail: toFill(legal.dataController, 'la présidence') },
        { term: 'Contact ou délégué', detail: toFill(legal.dataProtectionContact, 'la présidence') },
        { term: 'Hébergement', detail: toFill(legal.host, 'l’administration') },
        { term: 'Hors de l’Union européenne', detail: 'Aucun envoi' },
      ]} />
      {lines.map((line) => (
        <section key={line.treatment} aria-labelledby={`traitement-${line.treatment}`} className="stack border-t border-line pt-6">
          <h2 id={`traitement-${line.treatment}`}>{line.name}</h2>
          <Facts items={[
            { term: 'Pour quoi faire', detail: line.purpose },
            { term: 'Base légale', detail: line.basis },
            { term: 'Personnes', detail: line.people },
            { term: 'Données', detail: line.categories.length === 0 ? 'Aucune donnée personnelle' : line.categories.join(' ; ') },
            { term: 'Qui les lit', detail: line.recipients.length === 0 ? 'Sans objet' : line.recipients.join(', ') },
            { term: 'Combien de temps', detail: line.terms.join(' ; ') },
          ]} />
        </section>
      ))}
      <section aria-labelledby="mesures" className="stack border-t border-line pt-6">
        <h2 id="mesures">Mesures de sécurité, pour tous</h2>
        <ul className="list-disc pl-5">{measures.map((measure) => <li key={measure}>{measure}</li>)}</ul>
      </section>
    </>
  )
}
