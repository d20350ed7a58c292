import { LegalPart } from '#components/instance/legal-text'
import { DataTable } from '#components/ui/table'
import { fewestShown } from '#lib/events/evaluation'
import { keepDaysBounds } from '#lib/events/questions'
import { absoluteDays, idleDays } from '#lib/platform/auth/session-limits'
import { askedMailboxDays, endedLinkDays, leftMonths, previewDays, refusedAddressDays, triesDays } from '#lib/platform/privacy/retention'

type Treatment = { key: string; what: string; why: string; basis: string; who: string; long: string }

type Delays = { keptMailDays: number; contactMonths: number; referralMonths: number; olderMonths: number; callbackDays: number; registrationMonths: number }
/** Whether the installation keeps who is looked for, or nothing of it. */
type Mode = 'minimal' | 'hds'

const keptOfPeople: Record<Mode, string> = {
  minimal: 'Secteur d’habitation, tranche d’âge et besoins pratiques, jamais de nom ni de donnée de santé.',
  hds: 'Secteur d’habitation, tranche d’âge, besoins pratiques ; qui elle est, comment la joindre, et une affection de longue durée si elle le dit : chiffrés, chez un hébergeur certifié, chaque ouverture notée.',
}

// Each delay is the one that the night's jobs apply.
function treatmentsOf({ keptMailDays, contactMonths, referralMonths, olderMonths, callbackDays, registrationMonths }: Delays, mode: Mode): readonly Treatment[] {
  return [
    { key: 'annuaire', what: 'Annuaire des professionnels', why: 'Savoir qui exerce sur le territoire', basis: 'Intérêt légitime de la CPTS', who: 'Coordination ; le public pour ce que chacun a choisi', long: `Tant que la personne exerce ici. ${leftMonths} mois après son départ, ses coordonnées sont effacées ; son nom et son numéro restent. En cas d’opposition, le nom et les coordonnées sont effacés aussitôt` },
    { key: 'registre', what: 'Disponibilité des médecins', why: 'Aider les personnes sans médecin traitant', basis: 'Intérêt légitime ; l’audience est choisie par le médecin', who: 'Coordination, et selon ce choix : membres, partenaires conventionnés, public', long: `Tant que le médecin exerce ici. ${leftMonths} mois après son départ, ou la nuit qui suit une opposition, les notes et les moyens de contact sont effacés ; les dates et les réponses restent, car les chiffres en sont faits` },
    { key: 'adressages', what: 'Adressages : recherche d’un médecin traitant', why: 'Trouver un médecin à qui n’en a pas, et savoir où en est la recherche', basis: 'Accord de la personne, noté par qui fait la demande', who: 'La structure qui a fait la demande, la coordination des adressages ; les médecins interrogés, sans code ni nom' + (mode === 'hds' ? ' ; celui qui a accepté, qui elle est, une fois qu’elle est d’accord' : ''), long: `${keptOfPeople[mode]} ${referralMonths} mois après la fin de la recherche, tout est effacé ; sept jours après un retrait. Une demande reprise d’une ancienne liste, si la personne n’a pas pu en être informée : ${olderMonths} mois après la reprise` },
    { key: 'rappels', what: 'Demandes de rappel de la page « Être rappelé »', why: 'Appeler qui cherche un médecin traitant', basis: 'Accord de la personne, qui laisse son numéro', who: 'Coordination des adressages seule ; chaque lecture est notée', long: `Le nom et le numéro s’effacent dès la fin de l’appel ; sans appel, au bout de ${callbackDays} jours. Restent la commune et l’issue, sans rien qui dise de qui il s’agit` },
    { key: 'inscriptions', what: 'Inscriptions aux formations et aux événements', why: 'Compter les places, vous prévenir d’un changement, attester votre présence', basis: 'Votre demande d’inscription ; obligation comptable pour les présences', who: 'Coordination, bureau, trésorerie', long: `${registrationMonths} mois après l’événement pour qui est venu, un mois pour qui n’est pas venu. Sans confirmation du courriel, la demande s’éteint en une demi-heure environ, et son nom s’efface avec les autres. Restent la profession et le nombre, sans nom` },
    { key: 'reponses', what: 'Réponses aux questions d’une inscription', why: 'Vous accueillir : la raison de chaque question est écrite sous elle', basis: 'Votre réponse, facultative sauf si c’est dit', who: 'Coordination seule ; l’accueil pour les questions qui y servent', long: `Le nombre de jours écrit sous la question, ${keepDaysBounds.most} au plus après l’événement ; aussitôt, si vous ne venez plus` },
    { key: 'avis', what: 'Avis donnés après un événement', why: 'Faire mieux la fois suivante', basis: 'Intérêt légitime', who: `Coordination, bureau, trésorerie, à partir de ${fewestShown} avis`, long: `Sans nom à côté : il est seulement noté que vous avez répondu. Ce qui est écrit en mots s’efface au bout de ${registrationMonths} mois ; les nombres restent` },
    { key: 'invitations', what: 'Invitations à un événement', why: 'Vous écrire, et vous laisser répondre sans compte', basis: 'Intérêt légitime', who: 'Coordination seule', long: 'Un mois après la dernière date' },
    { key: 'sondages', what: 'Sondages de dates d’un événement', why: 'Choisir la date qui convient au plus grand nombre', basis: 'Intérêt légitime', who: 'Coordination seule', long: 'Un mois après le dernier jour pour répondre' },
    { key: 'imports', what: 'Fichiers importés par la coordination', why: 'Tenir l’annuaire à jour', basis: 'Intérêt légitime', who: 'Coordination', long: `Effacés le lendemain de l’import. Sans suite, ou pour les lignes laissées de côté : ${previewDays} jours` },
    { key: 'adhesions', what: 'Demandes d’adhésion, adhérents, cotisations', why: 'Étudier les demandes, gérer l’association, remettre des reçus', basis: 'Accord de la personne, puis exécution de l’adhésion ; obligation comptable pour les reçus', who: 'Coordination, bureau, trésorerie', long: 'Durée de l’adhésion, puis effacement sur demande ; un an après un refus, sans rien demander. Les reçus : dix ans' },
    { key: 'profils', what: 'Annuaire des professionnels', why: 'Se connaître et se joindre', basis: 'Accord de la personne, ligne par ligne', who: 'Personne, les professionnels connectés ou tout le monde, selon ce choix', long: 'Jusqu’à ce que la personne change d’avis, ou quitte le territoire' },
    { key: 'comptes', what: 'Comptes de connexion', why: 'Donner à chacun ses droits', basis: 'Intérêt légitime', who: 'Coordination, administration', long: `Durée du rôle ; effacement sur demande. Une connexion prend fin après ${idleDays} jours sans visite, ${absoluteDays} jours au plus, puis sa trace est effacée dans la nuit` },
    { key: 'journal', what: 'Journal des changements et des lectures', why: 'Prouver qui a fait quoi', basis: 'Obligation de sécurité', who: 'Coordination ; l’administration sans le contenu', long: 'Douze mois ; trente-six pour ce qui touche à l’argent et aux présences, dont on doit pouvoir rendre compte' },
    { key: 'signalements', what: 'Signalements du public', why: 'Corriger une information fausse', basis: 'Intérêt légitime', who: 'Coordination', long: `Sans nom ni adresse : une empreinte technique évite les doubles. Le décompte des essais d’un formulaire est effacé après ${triesDays} jours` },
    { key: 'messages', what: 'Messages de la page « Nous écrire »', why: 'Vous répondre', basis: 'Intérêt légitime : répondre à qui écrit', who: 'Coordination seule ; jamais dans un courriel', long: `${contactMonths} mois après réception, puis le message est effacé en entier` },
    { key: 'courriels', what: 'Courriels envoyés', why: 'Demander une confirmation, inviter, informer', basis: 'Intérêt légitime', who: 'Le destinataire', long: `Effacés après ${keptMailDays} jours, jamais avant la fin du mois ; une adresse refusée par son serveur, après ${refusedAddressDays} jours. Leurs liens : ${endedLinkDays} jours après leur fin. La boîte à laquelle une question a été posée : ${askedMailboxDays} jours` },
  ]
}

/** What is kept, why, who reads it and for how long: the public part of the register of processing. */
export function DataTreatments({ mode, ...delays }: Delays & { mode: Mode }) {
  return (
    <LegalPart id="usages" title="Ce que nous gardons, et pourquoi">
      <DataTable
        caption="Usages des données" captionStyle="hidden" rows={treatmentsOf(delays, mode)} rowKey={(row) => row.key}
        columns={[
          { key: 'quoi', header: 'Quoi', cell: (row) => row.what },
          { key: 'pourquoi', header: 'Pourquoi', cell: (row) => <>{row.why}<span className="block text-ink-soft">{row.basis}</span></> },
          { key: 'qui', header: 'Qui le lit', cell: (row) => row.who },
          { key: 'duree', header: 'Combien de temps', cell: (row) => row.long },
        ]}
      />
      <p>{mode === 'hds' ? 'Les données de santé qu’un adressage demande sont chiffrées, chez un hébergeur certifié pour elles.' : 'Aucune donnée de santé de patient n’est demandée sur ce site.'} Aucune donnée n’est vendue, ni envoyée hors de l’Union européenne.</p>
    </LegalPart>
  )
}
