const sought = 'Personne adressée : elle n’a ni compte ni adresse ici. Son code de suivi la retrouve, et un retrait par ce code efface tout.'
const ofSought = 'Parle de la personne adressée, pas de qui écrit : illisible hors de l’adressage.'

/**
 * Personal columns (or whole tables) that neither an account, a mailbox nor a professional leads to, and why the export of a
 * person leaves them out. A test walks the classification: a new personal column is found by something, or excused here.
 */
export const unreachable: Readonly<Record<string, string>> = {
  erasure: 'Numéros de ce qui a été effacé : la ligne existe pour que rien ne revienne d’une sauvegarde.',
  callback_request: 'Un nom et un numéro de téléphone, sans adresse : le code donné à la personne la retrouve, et elle s’efface une fois rappelée.',
  'import_run.plan': 'Aperçu d’un fichier importé, oublié en trente jours au plus.',
  referral: sought, referral_person: sought, referral_identity: sought, person_hash: sought, need_line: sought, need_person: sought, need_step: sought, given_name: sought,
  named_doctor: 'Le souhait d’une personne adressée : il parle d’elle plus que du médecin.',
  proposal: 'La question posée pour une personne adressée, et la réponse : elles parlent d’elle.',
  referral_message: ofSought,
  older_list: ofSought,
}

/** Why the export leaves a column out; undefined when it does not have to. */
export function whyUnreachable(table: string, column: string): string | undefined {
  return unreachable[`${table}.${column}`] ?? unreachable[table]
}
