import { LegalPart } from '#components/instance/legal-text'
import { DataTable } from '#components/ui/table'

const treatments = [
  { key: 'annuaire', what: 'Annuaire des professionnels', why: 'Savoir qui exerce sur le territoire', basis: 'Intérêt légitime de la CPTS', who: 'Coordination ; le public pour ce que chacun a choisi', long: 'Tant que la personne exerce ici ; effacement ensuite, ou sur demande' },
  { key: 'registre', what: 'Disponibilité des médecins', why: 'Aider les personnes sans médecin traitant', basis: 'Intérêt légitime ; l’audience est choisie par le médecin', who: 'Coordination, et selon ce choix : membres, partenaires conventionnés, public', long: 'Tant que le médecin exerce ici ; l’historique des réponses est conservé comme preuve' },
  { key: 'comptes', what: 'Comptes de connexion', why: 'Donner à chacun ses droits', basis: 'Intérêt légitime', who: 'Coordination, administration', long: 'Durée du rôle ; effacement sur demande' },
  { key: 'journal', what: 'Journal des changements et des lectures', why: 'Prouver qui a fait quoi', basis: 'Obligation de sécurité', who: 'Coordination ; l’administration sans le contenu', long: 'La suppression automatique au bout de douze mois n’est pas encore en service' },
  { key: 'signalements', what: 'Signalements du public', why: 'Corriger une information fausse', basis: 'Intérêt légitime', who: 'Coordination', long: 'Sans nom ni adresse : une empreinte technique évite les doubles' },
  { key: 'courriels', what: 'Courriels envoyés', why: 'Demander une confirmation, inviter, informer', basis: 'Intérêt légitime', who: 'Le destinataire', long: 'La suppression automatique au bout de douze mois n’est pas encore en service' },
] as const

/** What is kept, why, who reads it and for how long: the public part of the register of processing. */
export function DataTreatments() {
  return (
    <LegalPart id="usages" title="Ce que nous gardons, et pourquoi">
      <DataTable
        caption="Usages des données" captionStyle="hidden" rows={treatments} rowKey={(row) => row.key}
        columns={[
          { key: 'quoi', header: 'Quoi', cell: (row) => row.what },
          { key: 'pourquoi', header: 'Pourquoi', cell: (row) => <>{row.why}<span className="block text-ink-soft">{row.basis}</span></> },
          { key: 'qui', header: 'Qui le lit', cell: (row) => row.who },
          { key: 'duree', header: 'Combien de temps', cell: (row) => row.long },
        ]}
      />
      <p>Aucune donnée de santé de patient n’est demandée sur ce site. Aucune donnée n’est vendue, ni envoyée hors de l’Union européenne.</p>
    </LegalPart>
  )
}
