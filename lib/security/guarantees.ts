/** A test that shows something: where it is, and its title to the letter (an architecture test looks for both). */
export type Proof = { file: string; title: string }
/** `limit`: what it does not keep from happening, said as plainly. */
export type Guarantee = { id: string; says: string; because: string; limit?: string; proofs: readonly Proof[] }

const referrals = 'tests/integration/referrals'

/** What this site holds to, what holds it to it, and what shows that it does. */
export const guarantees: readonly Guarantee[] = [
  {
    id: 'identite', says: 'L’identité d’une personne qui cherche un médecin se lit du service qui l’adresse, de la coordination des adressages, et du cabinet une fois qu’elle est d’accord.',
    because: 'Par défaut, elle n’est pas demandée du tout. Quand l’installation est réglée pour la garder, chez un hébergeur certifié, elle est chiffrée dans une table à part, s’ouvre après une double vérification, et chaque ouverture est notée.',
    limit: 'Qui administre la machine a la main sur la base et sur les clés à la fois : le chiffrement protège une copie de la base, pas contre lui.',
    proofs: [
      { file: `${referrals}/identity.test.ts`, title: 'of every column of the rights table: the sender’s service and the coordination of referrals; the practice once the person agreed; never an administrator' },
      { file: `${referrals}/identity.test.ts`, title: 'each opening is written down before anything is shown, and shown to the parties by name; when it cannot be, nothing is' },
      { file: `${referrals}/canary.test.ts`, title: 'no canary is in a mail, in what waits to be sent, nor in any row of any table' },
    ],
  },
  {
    id: 'courriels', says: 'Aucun courriel ne dit de qui il s’agit.',
    because: 'Un courriel annonce qu’il y a quelque chose à lire, et mène à une page qui demande qui vous êtes.',
    limit: 'Votre messagerie, elle, voit que nous vous avons écrit.',
    proofs: [{ file: `${referrals}/mails.test.ts`, title: 'no mail of an adressage says anything of the person: neither code, nor sector, nor age, nor what they need' }],
  },
  {
    id: 'droits', says: 'Qui demande ses données les reçoit, et qui demande leur effacement est effacé partout.',
    because: 'La liste de ce qui est gardé vient de la classification de chaque colonne ; un essai écrit un mot dans chacune, efface la personne, et cherche ces mots dans une copie entière de la base.',
    limit: 'Les reçus de cotisation gardent dix ans le nom du payeur, et le numéro national d’un professionnel qui s’oppose reste, pour qu’aucun import ne le ramène.',
    proofs: [
      { file: 'tests/integration/privacy/persons.test.ts', title: 'leaves no planted word anywhere but what the law keeps, and nobody else loses anything' },
      { file: 'tests/integration/privacy/persons.test.ts', title: 'is done again after an older backup was restored' },
    ],
  },
  {
    id: 'effacement', says: 'Ce qui est terminé est effacé au bout du délai annoncé.',
    because: 'Un travail de nuit efface, et un essai cherche ensuite, dans une copie entière de la base, ce qui aurait dû partir.',
    limit: 'Les sauvegardes gardent ce qui est effacé jusqu’à leur propre fin.',
    proofs: [{ file: `${referrals}/forget.test.ts`, title: 'six months after its end an adressage goes whole, to the day, and its code and its ids are nowhere in a dump' }],
  },
  {
    id: 'medecins', says: 'La réponse qu’un médecin n’a pas voulue publique ne se devine pas sur le site public.',
    because: 'Ce que lit chacun est choisi à la lecture, selon son droit ; les chiffres publics sont arrêtés une fois par mois et taisent les petits groupes.',
    proofs: [{ file: 'tests/integration/cartodispo/register-leaks.test.ts', title: 'nothing public changes, to the letter, when one entry that is not public does' }],
  },
  {
    id: 'chiffres', says: 'Un nombre tu dans les statistiques ne se retrouve pas en soustrayant les autres.',
    because: 'Un trimestre est publié une fois ; ce qui compte de une à quatre personnes est tu, avec ce qui le trahirait.',
    limit: 'Qui connaît déjà presque tout le monde d’un groupe peut en apprendre un peu plus.',
    proofs: [{ file: 'lib/statistics/public-table.test.ts', title: 'whoever knows the rule and reads every number finds no hidden one: all rows of two, three and four parts' }],
  },
  {
    id: 'pages', says: 'Une page privée ne s’ouvre qu’à qui y a droit ; à tout autre, elle n’existe pas.',
    because: 'Chaque page, chaque fichier et chaque formulaire demande qui vous êtes et ce que vous pouvez, là où les données se lisent.',
    proofs: [
      { file: 'tests/e2e/private-urls.spec.ts', title: 'signed out, every private page leads to sign-in and back, and shows nothing @bureau' },
      { file: 'tests/e2e/replayed-forms.spec.ts', title: 'replayed by somebody signed in without the right, each finds nothing and changes nothing @bureau' },
    ],
  },
  {
    id: 'journal', says: 'Ce qui a été fait reste écrit : l’application elle-même ne peut ni le changer ni l’effacer.',
    because: 'Elle parle à la base avec un rôle qui n’a pas ce droit, et qui ne peut pas se le donner.',
    limit: 'Qui administre la base, lui, a tous les droits sur elle.',
    proofs: [{ file: 'tests/integration/platform/append-only.test.ts', title: 'the application owns no table, so it cannot give itself rights' }],
  },
  {
    id: 'scripts', says: 'Rien de ce que quelqu’un écrit ou dépose ici ne s’exécute chez vous, et aucune page n’appelle un autre site.',
    because: 'Les textes sont écrits comme des textes, et le navigateur reçoit l’ordre de refuser tout script qui n’est pas le nôtre. Seul le fond de carte, si vous l’ouvrez, vient de l’IGN.',
    proofs: [
      { file: 'tests/e2e/stored-xss.spec.ts', title: 'documents written straight into the database run nowhere: public pages, search, previews, history, editor @bureau' },
      { file: 'tests/e2e/headers.spec.ts', title: 'every page, route, file, refusal and failure says what browsers must hold to @bureau' },
    ],
  },
  {
    id: 'autres-sites', says: 'Un autre site ne peut rien faire en votre nom ici.',
    because: 'Tout envoi qui vient d’une page d’un autre site est refusé à l’entrée.',
    proofs: [{ file: 'tests/e2e/headers.spec.ts', title: 'nothing is taken from a page of another site, at any address @bureau' }],
  },
  {
    id: 'machines', says: 'Un programme ne peut pas remplir nos formulaires à la chaîne, ni deviner un code en les essayant tous.',
    because: 'Les essais sont comptés par formulaire et par appelant ; son adresse est gardée sous une forme d’où l’on ne la retrouve pas sans notre clé.',
    limit: 'Qui dispose de beaucoup d’adresses est ralenti, non arrêté.',
    proofs: [
      { file: 'tests/integration/callbacks/follow.test.ts', title: 'guessing is held back for whoever tries, and for the code itself whoever tries' },
      { file: 'tests/integration/platform/rate-limit.test.ts', title: 'of fifty tries at once exactly the allowed twenty pass' },
      { file: 'tests/integration/platform/rate-limit.test.ts', title: 'the table does not hold the caller’s address' },
    ],
  },
]
