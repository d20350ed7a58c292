import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const cartodispoColumns: readonly ClassedTable[] = [
  {
    table: 'statement', treatment: 'register', readers: ['professionals', 'partners', 'coordination', 'public'],
    kept: { while: 'installation' }, erasedBy: [],
    sooner: { columns: 'contact note', kept: { constant: 'leftMonths' }, erasedBy: ['forget-past-words'] },
    foundBy: { subject: 'practice', column: 'practice_id', what: 'Réponses sur la disponibilité', erasure: 'nameless', why: 'Les mots et les coordonnées s’effacent ; l’état et sa date restent, pour que le registre et les chiffres tiennent.' },
    columns: { technical: 'id practice_id site_id', professional: 'state from_on until_on places_count places_period priorities reservations reserved_communes communes_served home_visits offers_teleconsultation languages is_step_free contact note audience ask_again_on declared_at confirmed_on', trace: 'actor_id capacity' },
  },
  {
    table: 'confirmation', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    foundBy: { subject: 'practice', column: 'practice_id', what: 'Confirmations', erasure: 'nameless', why: 'Des dates seulement ; l’auteur n’est plus qu’un numéro.' },
    columns: { technical: 'id statement_id practice_id link_id', professional: 'confirmed_on at', trace: 'actor_id capacity' },
  },
  {
    table: 'absence', treatment: 'register', readers: ['professionals', 'partners', 'coordination', 'public'],
    kept: { while: 'installation' }, erasedBy: [],
    sooner: { columns: 'replacement_name', kept: { constant: 'leftMonths' }, erasedBy: ['forget-past-words'] },
    foundBy: { subject: 'practice', column: 'practice_id', what: 'Absences annoncées', erasure: 'nameless', why: 'Le nom du remplaçant s’efface, les dates restent.' },
    columns: { technical: 'id practice_id cancels_id', professional: 'from_on until_on replacement_name declared_at', trace: 'actor_id capacity' },
  },
  {
    table: 'report', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    foundBy: { subject: 'practice', column: 'practice_id', what: 'Signalements', erasure: 'nameless', why: 'Aucun mot : une date et un motif, pour compter.' },
    columns: { technical: 'id practice_id', work: 'kind source at answer_due_on epoch', secret: 'source_key', trace: 'actor_id' },
  },
  {
    table: 'places_account', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    foundBy: { subject: 'practitioner', column: 'practitioner_id', what: 'Places offertes', erasure: 'nameless', why: 'Un nombre, pour que les chiffres tiennent.' },
    columns: { technical: 'id practitioner_id site_id', professional: 'balance period_on' },
  },
  {
    table: 'places_row', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    foundBy: { subject: 'places', column: 'account_id', what: 'Places prises et rendues', erasure: 'nameless', why: 'Des nombres et des dates.' },
    columns: { technical: 'id account_id undoes_id', professional: 'delta kind at', trace: 'actor_id capacity' },
  },
  {
    table: 'register_entry', treatment: 'register', readers: ['professionals', 'partners', 'coordination', 'public'],
    kept: { rowOf: 'practice' }, erasedBy: [],
    foundBy: { subject: 'practice', column: 'practice_id', what: 'Ligne du registre', erasure: 'nameless', why: 'Refaite sans les mots ni les coordonnées données.' },
    columns: { technical: 'changed_xid practice_id statement_id computed_on', professional: 'state audience confirmed_on changes_on detail snapshot_on snapshot_state snapshot_load' },
  },
  {
    table: 'public_figure', treatment: 'figures', readers: ['public'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { public: 'month_on scope gps open at' },
  },
  {
    table: 'call_attempt', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    sooner: { columns: 'note', kept: { constant: 'leftMonths' }, erasedBy: ['forget-past-words'] },
    foundBy: { subject: 'practice', column: 'practice_id', what: 'Appels de la coordination', erasure: 'nameless', why: 'La note s’efface, la date de l’appel reste.' },
    columns: { technical: 'id practice_id', work: 'at outcome', confidence: 'note', trace: 'actor_id' },
  },
  {
    table: 'confirmation_request', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    sooner: { columns: 'mailbox', kept: { constant: 'askedMailboxDays' }, erasedBy: ['forget-past-words'] },
    foundBy: { subject: 'mail', column: 'mailbox', what: 'Demandes de confirmation', erasure: 'nameless', why: 'La boîte s’efface, la date reste.' },
    columns: { technical: 'id link_id created_at', work: 'kind month_on practice_ids reminded_at answered_at', contact: 'mailbox' },
  },
  {
    table: 'exposure', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    foundBy: { subject: 'practice', column: 'practice_id', what: 'Affichages comptés par jour', erasure: 'nameless', why: 'Des nombres, aucun visiteur.' },
    columns: { technical: 'practice_id', work: 'shown opened day' },
  },
  {
    table: 'launch_campaign', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id started_on ended_on', trace: 'started_by_id' },
  },
  {
    table: 'campaign_contact', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    foundBy: { subject: 'practice', column: 'practice_id', what: 'Courriers du lancement', erasure: 'nameless', why: 'Des dates d’envoi.' },
    columns: { technical: 'campaign_id practice_id', work: 'letter_printed_at mailed_at' },
  },
]
