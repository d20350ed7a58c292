import { Disclosure } from '#components/ui/disclosure'
import { Facts } from '#components/ui/facts'
import { Notice } from '#components/ui/notice'
import type { JournalIntegrity } from '#lib/accounts/journal-integrity-queries'
import { plural } from '#lib/platform/format/french-count'
import { frenchDateTime } from '#lib/platform/format/french-date'

type JournalIntegrityProps = { integrity: JournalIntegrity; timeZone: string }

/** Whether the journal is as it was written, and how anybody can check that. */
export function JournalIntegrityPanel({ integrity: { verified, signed, publicKey }, timeZone }: JournalIntegrityProps) {
  return (
    <section aria-labelledby="integrite" className="mt-10">
      <h2 id="integrite" className="mb-3 text-xl font-bold">Intégrité du journal</h2>
      <Facts items={[
        { term: 'Dernière vérification', detail: verified ? `${frenchDateTime(verified.at, timeZone)} : ${plural(verified.links, 'ligne', 'lignes')}, ${verified.problems === 0 ? 'aucune anomalie' : plural(verified.problems, 'anomalie', 'anomalies')}` : 'pas encore : elle a lieu chaque nuit' },
        { term: 'Dernière signature', detail: signed ? `${frenchDateTime(signed.at, timeZone)} ; ${signed.since === 0 ? 'rien de nouveau depuis' : `${plural(signed.since, 'ligne', 'lignes')} depuis, à signer la nuit prochaine`}` : 'pas encore : elle a lieu chaque nuit' },
        { term: 'Durée de conservation', detail: 'Douze mois ; trente-six pour ce qui touche à l’argent et aux présences' },
      ]} />
      <div className="mt-4">
        <Disclosure summary="Comment vérifier le journal">
          <p>Chaque ligne est liée à la précédente par une empreinte, et le serveur signe chaque nuit où en est la chaîne&nbsp;: une ligne modifiée, supprimée, ajoutée ou déplacée se voit, même si elle l’a été directement dans la base de données.</p>
          <p className="mt-2">Sur le serveur&nbsp;: <code>npm run journal:verify</code>. Ailleurs, sans base de données&nbsp;: <code>npm run journal:export -- FICHIER</code> sur le serveur, puis <code>npm run journal:verify -- --file FICHIER --public-key CLÉ</code> n’importe où.</p>
          <p className="mt-2">Clé publique de ce serveur&nbsp;: <code className="break-all">{publicKey}</code>. Notez-la hors du serveur&nbsp;: elle ne change que si le secret du serveur change.</p>
        </Disclosure>
      </div>
    </section>
  )
}

/** On top of the page when the last verification found something: who reads the journal must know that it may not be believed. */
export function JournalAlarm({ integrity: { verified }, timeZone }: JournalIntegrityProps) {
  if (!verified || verified.problems === 0) return null
  return (
    <div className="mb-6">
      <Notice kind="error" title="Le journal n’est plus tel qu’il a été écrit">
        La vérification du {frenchDateTime(verified.at, timeZone)} a trouvé {plural(verified.problems, 'anomalie', 'anomalies')}. Prévenez la personne qui s’occupe du serveur&nbsp;: la commande <code>npm run journal:verify</code> nomme les lignes en cause.
      </Notice>
    </div>
  )
}
