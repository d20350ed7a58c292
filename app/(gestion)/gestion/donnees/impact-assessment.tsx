import { Facts } from '#components/ui/facts'
import type { LegalFacts } from '#lib/instance/legal'
import { blanks, risks } from '#lib/privacy/impact-assessment'

/** The template of the impact assessment: what the product does is written, what people must judge is a line to fill in. */
export function ImpactAssessment({ cpts, legal }: { cpts: string; legal: LegalFacts }) {
  return (
    <>
      <p className="max-w-prose">Trame de l’analyse d’impact relative à la protection des données (RGPD, article 35), pour {cpts}. Ce que le produit fait y est écrit&nbsp;; ce que vous devez juger reste à remplir, à la main sur le papier ou dans votre propre document.</p>
      <Facts items={[{ term: 'Responsable du traitement', detail: legal.dataController || 'à écrire par la présidence' }, { term: 'Hébergement', detail: legal.host || 'à écrire par l’administration' }]} />
      {risks.map((risk, index) => (
        <section key={risk.name} aria-labelledby={`risque-${index}`} className="stack border-t border-line pt-6">
          <h2 id={`risque-${index}`}>{risk.name}</h2>
          <Facts items={[
            { term: 'D’où cela viendrait', detail: risk.source },
            { term: 'Ce que le produit fait', detail: <ul className="list-disc pl-5">{risk.measures.map((measure) => <li key={measure}>{measure}</li>)}</ul> },
            { term: 'À remplir', detail: <>{risk.toFill}<span className="mt-6 block border-b border-line" aria-hidden /></> },
          ]} />
        </section>
      ))}
      <section aria-labelledby="a-remplir" className="stack border-t border-line pt-6">
        <h2 id="a-remplir">Avant de signer</h2>
        <Facts items={blanks.map((blank) => ({ term: blank.what, detail: <>{blank.who}<span className="mt-8 block border-b border-line" aria-hidden /></> }))} />
      </section>
    </>
  )
}
