import type { KitDocument } from './kit-documents.ts'
import type { KitText } from './kit-facts.ts'

type Names = { shortName: string; phone: string; hours: string; email: string; site: string }

/** The words that a paper has until the coordination changes them. */
export function defaultText(document: KitDocument, names: Names): KitText {
  return texts[document](names)
}

const callUs = ({ phone, hours }: Names) => (phone === '' ? 'Écrivez à la coordination.' : `Appelez la coordination au ${phone}${hours === '' ? '' : `, ${hours}`}.`)

const texts: Readonly<Record<KitDocument, (names: Names) => KitText>> = {
  medecins: ({ shortName, phone, email }) => ({
    title: 'Accueillez-vous de nouveaux patients ? Dix secondes par mois pour le dire',
    lead: 'Chère consœur, cher confrère, cher secrétariat,',
    parts: [
      { heading: '', text: `Des habitants de notre territoire cherchent un médecin traitant, et chacun appelle au hasard : vous, vos confrères, la maison de santé voisine. ${shortName} tient Cartodispo, un registre qui dit qui accueille de nouveaux patients, qui n’en prend pas en ce moment, et quand redemander. Il est fait pour que votre téléphone sonne moins.` },
      { heading: 'Ce que nous vous demandons', text: 'Une fois par mois, un courriel : « Rien n’a changé ? » Un geste suffit, sans mot de passe. Le secrétariat peut répondre pour vous. Et si vous préférez le téléphone, nous appelons.' },
      { heading: 'Qui lit vos réponses : vous en décidez', text: 'Au départ, la coordination seule. Vous pouvez ouvrir votre fiche aux membres de la CPTS, aux partenaires conventionnés ou à tout le monde, et la refermer quand vous voulez. « Non, pas en ce moment » est une réponse aussi utile qu’un oui.' },
      { heading: 'Vos données', text: `Vos coordonnées professionnelles viennent de l’Annuaire Santé (RPPS), publié par l’Agence du Numérique en Santé. Elles servent à orienter les personnes sans médecin traitant. Vous pouvez les faire corriger ou vous opposer à leur présence, sans donner de raison : ${[email, phone].filter((one) => one !== '').join(' ou ')}. Vous pouvez aussi saisir la CNIL.` },
    ],
    closing: `Merci de votre aide,\nla coordination de ${shortName}`,
  }),
  secretariats: (names) => ({
    title: 'Cartodispo au secrétariat',
    lead: `${names.shortName} tient à jour, avec vous, la liste des médecins qui accueillent de nouveaux patients. Voici ce que vous pouvez faire, et ce que vous pouvez répondre.`,
    parts: [
      { heading: 'Une fois par mois, confirmer', text: 'Un courriel arrive avec la liste de vos médecins. « Rien n’a changé pour tous » : un geste. Chaque ligne se change en deux gestes. Pas de mot de passe.' },
      { heading: 'Quand quelque chose change', text: `Un médecin s’absente, n’a plus de place, en ouvre : dites-le tout de suite sur ${names.site}, ou par téléphone. ${callUs(names)}` },
      { heading: 'Quelqu’un cherche un médecin', text: 'Vous n’avez pas de place ? Donnez le numéro de la CPTS : elle sait qui accueille aujourd’hui. La personne n’a plus à appeler dix cabinets.' },
      { heading: 'Qui voit vos réponses', text: 'Chaque médecin choisit : la coordination seule, les membres, les partenaires ou tout le monde. Rien n’est montré sans son accord.' },
    ],
    closing: 'Une question, une erreur, un départ, un remplacement ? Un appel suffit, nous notons pour vous.',
  }),
  partenaires: (names) => ({
    title: 'Trouver un médecin traitant pour quelqu’un',
    lead: `Vous accompagnez une personne sans médecin traitant, à l’hôpital, à domicile ou au guichet ? ${names.shortName} vous aide à lui en trouver un, sans appeler tout le territoire.`,
    parts: [
      { heading: 'Chercher', text: `Sur ${names.site}, le registre montre les médecins qui accueillent, par commune et par distance, avec la date de leur dernière réponse. Votre convention dit ce que vous pouvez y lire.` },
      { heading: 'Appeler la coordination', text: `Personne ne répond au besoin ? ${callUs(names)} Dites la commune, l’âge et ce qui compte : étage, visites à domicile, langue. Jamais de diagnostic.` },
      { heading: 'Avec l’accord de la personne', text: 'Elle choisit librement son médecin. Informez-la, recueillez son accord, et gardez son nom tant qu’un médecin n’a pas accepté.' },
      { heading: 'Nous dire la suite', text: 'Elle a été reçue, ou non ? Un mot suffit : le registre reste juste pour les suivants. Une information inexacte se signale d’un geste sur la fiche.' },
    ],
    closing: 'Une urgence ? Le 15. Un besoin de soins rapide, sans urgence ? Le 116 117, ou le service d’accès aux soins.',
  }),
  affiche: () => ({
    title: 'Vous cherchez un médecin traitant ?',
    lead: 'Appelez-nous. Nous savons qui accueille de nouveaux patients aujourd’hui, près de chez vous.',
    parts: [],
    closing: 'Un service gratuit. Une urgence vitale : le 15.',
  }),
  patients: (names) => ({
    title: 'Sans médecin traitant : que faire ?',
    lead: 'Vous n’êtes pas seul à chercher. Voici par quoi commencer.',
    parts: [
      { heading: 'Regardez qui accueille', text: `Sur ${names.site}, la liste des médecins qui prennent de nouveaux patients. Pas d’Internet ? La mairie ou la pharmacie peuvent regarder avec vous.` },
      { heading: 'Appelez la CPTS', text: `${callUs(names)} C’est gratuit. On vous demande votre commune, votre âge et comment vous joindre ; rien d’autre.` },
      { heading: 'Au premier rendez-vous', text: 'Apportez votre carte Vitale, vos ordonnances et vos derniers résultats. Demandez au médecin s’il veut bien devenir votre médecin traitant : la déclaration se fait avec lui, en deux minutes.' },
      { heading: 'En attendant', text: 'Un renouvellement pressé ? Parlez-en à votre pharmacien. Un besoin de soins rapide ? Le 116 117, ou une maison médicale de garde. Une urgence vitale : le 15, ou le 114 par SMS pour les personnes sourdes ou malentendantes.' },
      { heading: 'Si personne ne répond', text: 'Le médiateur de votre caisse d’assurance maladie peut vous aider. Rappelez-nous aussi : la liste change toutes les semaines.' },
    ],
    closing: 'Chacun choisit librement son médecin. La CPTS n’en attribue pas : elle tient à jour, avec les cabinets, une information juste.',
  }),
  mairies: ({ shortName }) => ({
    title: 'Une personne cherche un médecin traitant',
    lead: `À remplir au guichet avec la personne, puis à transmettre à ${shortName}. N’écrivez rien sur sa santé, même si elle en parle : nous la rappelons.`,
    parts: [],
    closing: 'La personne a été informée : ces renseignements servent à la rappeler pour l’aider à trouver un médecin traitant, et sont effacés après l’appel. Elle peut demander à les voir ou à les effacer.',
  }),
}
