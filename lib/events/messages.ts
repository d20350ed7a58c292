import type { RefusalDetails } from '#lib/platform/result'

/** Why somebody cannot register, and what to do. */
export const registerMessages = {
  'not-found': 'Cette date n’est plus proposée. Revenez à l’agenda.',
  'not-yet': 'Les inscriptions ne sont pas encore ouvertes. La page de l’événement dit à partir de quand.',
  closed: 'Les inscriptions sont closes. Appelez-nous : nous verrons ce qui est possible.',
  begun: 'L’événement a commencé.',
  cancelled: 'Cette date est annulée ou reportée : on ne peut plus s’y inscrire.',
  'answer-needed': { field: ({ field }: RefusalDetails) => String(field), message: 'Nous avons besoin de cette réponse pour vous accueillir.' },
  'answer-unknown': { field: ({ field }: RefusalDetails) => String(field), message: 'Cette réponse n’a pas été comprise : vérifiez-la. En toutes lettres, 300 caractères au plus.' },
  'group-too-large': { field: 'people', message: ({ seats }: RefusalDetails) => `Il y a ${String(seats)} places en tout. Indiquez moins de personnes, ou appelez-nous.` },
} as const

export const answerMessages = {
  'not-found': 'Cette inscription n’existe plus. Appelez-nous si vous pensez que c’est une erreur.',
  begun: 'L’événement a commencé : ce bouton ne sert plus.',
  cancelled: 'Cette date est annulée ou reportée. Vous n’avez rien à faire.',
  'too-late': 'Le temps de réponse est passé : la place est allée à quelqu’un d’autre. Vous pouvez vous inscrire de nouveau depuis l’agenda.',
} as const

/** Why those who come along cannot be named. */
export const nameMessages = { 'not-found': answerMessages['not-found'], begun: 'C’est passé : ces noms ne servent plus.', 'too-late': 'Cette inscription n’est plus en cours : il n’y a plus de noms à donner.' } as const

/** Why an evaluation is not taken. */
export const evaluationMessages = {
  'not-found': answerMessages['not-found'],
  'not-yet': 'Ce n’est pas encore fini : vous direz votre avis ensuite.',
  'too-late': 'Le temps de donner son avis est passé. Écrivez-nous si vous avez quelque chose à nous dire.',
  'not-there': 'Seules les personnes venues donnent leur avis. Vous étiez là ? Dites-le à la coordination.',
  'already-evaluated': 'Vous avez déjà donné votre avis : merci. Il ne se donne qu’une fois.',
  'answer-needed': registerMessages['answer-needed'],
  'answer-unknown': registerMessages['answer-unknown'],
} as const

/** Why documents or thanks cannot be set so. */
export const afterMessages = {
  'not-found': 'Cette date n’existe plus.',
  'document-gone': 'Un de ces documents n’est plus dans la médiathèque. Rechargez la page.',
  'already-sent': 'Ce message est déjà parti : il reste tel qu’il a été lu.',
  'not-over': 'La date n’est pas passée, ou elle est annulée.',
  'changed-meanwhile': 'Quelqu’un a changé ce message entre-temps. Relisez-le ci-dessous, puis envoyez.',
  'nobody-there': 'Personne de plus à remercier : notez d’abord les présences, puis revenez ici.',
} as const

/** Why an event is not copied, or its dates not added. */
export const copyMessages = {
  'not-found': 'Cet événement n’existe plus.',
  'dates-there': 'Ces dates sont déjà là : rien n’a été ajouté.',
  'ends-before-it-begins': 'L’heure de fin vient avant celle du début : corrigez-la ci-dessous.',
} as const

/** Why a question of an event cannot be written so. */
export const questionMessages = {
  'not-found': 'Cette question n’existe plus.',
  'changed-meanwhile': 'Quelqu’un l’a changée entre-temps. Rechargez la page, puis recommencez.',
  'too-many-questions': 'C’est déjà beaucoup de questions. Retirez-en une avant d’en ajouter.',
  'question-answered': { field: 'kind', message: 'Des personnes ont déjà répondu : la forme de la réponse ne change plus. Vous pouvez retirer la question et en écrire une autre.' },
} as const

/** What the coordination reads when an event or a date cannot be changed so. */
export const officeMessages = {
  'not-found': 'Cet événement n’existe plus.',
  'changed-meanwhile': 'Quelqu’un l’a changé entre-temps. Rechargez la page, puis recommencez.',
  'session-over': 'Cette date est passée ou annulée : elle ne change plus.',
  'reason-needed': { field: 'reason', message: 'Dites pourquoi, en une phrase : les personnes inscrites la lisent.' },
  'half-day-attended': { field: 'day0', message: 'Des présences sont déjà notées sur une demi-journée : gardez son jour et son heure de début. Vous pouvez changer sa fin, ou en ajouter.' },
  'no-half-day': { field: 'day0', message: 'Indiquez le jour.' },
  'ends-before-it-begins': { field: 'until0', message: 'L’heure de fin vient avant celle du début.' },
  'half-days-overlap': { field: 'from1', message: 'Deux demi-journées se chevauchent.' },
  'closes-before-it-opens': { field: 'closesOn', message: 'Les inscriptions se terminent avant de commencer.' },
  'quotas-above-capacity': { field: 'capacity', message: 'Les places gardées dépassent le nombre de places.' },
  'quotas-without-capacity': { field: 'capacity', message: 'Sans nombre de places, il n’y en a pas à garder : indiquez-le, ou videz les lignes du bas.' },
  'organisation-gone': 'Une des structures choisies n’existe plus. Rechargez la page, puis recommencez.',
} as const

/** Why attestations are not sent. */
export const attestationMessages = {
  'not-found': 'Cette date n’existe plus, ou elle est annulée.',
  'not-over': 'La date n’est pas terminée : les attestations partent ensuite, une fois les présences notées.',
  'nothing-to-send': 'Chaque personne présente a déjà son attestation.',
} as const

/** Why presences are not validated. */
export const validationMessages = {
  'not-found': 'Cette date n’existe plus, ou elle est annulée.',
  'not-over': 'La date n’est pas terminée : les présences peuvent encore changer.',
  'nobody-there': 'Aucune présence n’est notée : il n’y a rien à valider.',
} as const

/** Why a poll of dates is not opened, or a date not kept. */
export const pollMessages = {
  'not-found': 'Cet événement ou cette date n’existe plus.',
  'poll-open': 'Un sondage est déjà en cours pour cet événement : retenez une date, ou attendez son dernier jour.',
  'poll-closed': 'Une date a déjà été retenue : elle est parmi celles de l’événement.',
  'date-passed': 'Cette date est passée : elle ne peut plus être retenue.',
  'choice-mistaken': { field: ({ field }: RefusalDetails) => String(field), message: ({ why }: RefusalDetails) => String(why) },
} as const

/** Why an answer to a poll of dates is not taken. */
export const voteMessages = {
  'link-unknown': 'Ce lien n’ouvre plus rien. Appelez-nous : nous noterons votre réponse.',
  'link-expired': 'Ce sondage est terminé depuis longtemps. Appelez-nous si vous avez une question.',
  'too-late': 'Le dernier jour pour répondre est passé : votre réponse n’a pas été changée. Appelez-nous si elle compte pour vous.',
  'poll-closed': 'La date a été choisie entre-temps : il n’y a plus rien à répondre. Merci !',
  'answer-needed': { field: ({ field }: RefusalDetails) => String(field), message: 'Choisissez une réponse pour cette date.' },
} as const
