import { handMoves, type MemberStateName } from '#lib/members/moves'

const sentences: Record<(typeof handMoves)[number], string> = {
  forward: 'La demande est chez le bureau, qui en est averti par courriel.',
  ask: 'La question part par courriel. Notez ici quand la réponse arrive.',
  answered: 'C’est noté : la demande est de nouveau à lire.',
  refuse: 'La demande est refusée. La personne reçoit la raison par courriel.',
  withdraw: 'C’est noté : la demande est retirée.',
  send_back: 'La demande est rendue à la coordination.',
  decline: 'L’adhésion est refusée. La personne reçoit la raison par courriel.',
  admit: 'L’adhésion est prononcée. Un message de bienvenue part, avec la façon de se connecter.',
  leave: 'Le départ est enregistré. Les accès d’adhérent sont fermés ; les autres rôles de la personne restent.',
  reopen: 'Le dossier est rouvert : il est de nouveau à lire.',
}

/** What is said once a step was made, on the page where it shows; null for anything else in the address. */
export function doneSentence(done: string, state: MemberStateName): string | null {
  if (done === 'inscrit') return state === 'member' ? 'La personne est inscrite. Un message de bienvenue lui explique comment se connecter.' : 'La personne est inscrite. Le bureau est averti qu’elle attend sa décision.'
  const move = handMoves.find((one) => one === done)
  return move === undefined ? null : sentences[move]
}
