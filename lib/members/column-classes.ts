import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const membersColumns: readonly ClassedTable[] = [
  {
    table: 'member', treatment: 'members', readers: ['coordination', 'bureau', 'treasurer'],
    kept: { while: 'membership' }, erasedBy: [],
    foundBy: { subject: 'member', column: 'id', what: 'Fiche d’adhésion', erasure: 'nameless', why: 'Supprimée, sauf si des reçus en dépendent : elle devient alors « Personne effacée ».' },
    columns: { technical: 'id practitioner_id user_id version', professional: 'profession_code profession_text national_id', contact: 'last_name first_name email phone workplace commune_code motivation consent_at consent_version received_at joined_on left_on state state_at', confidence: 'private_note' },
  },
  {
    table: 'member_step', treatment: 'members', readers: ['coordination', 'bureau', 'treasurer'],
    kept: { rowOf: 'member' }, erasedBy: [],
    foundBy: { subject: 'member', column: 'member_id', what: 'Étapes de l’adhésion', erasure: 'goes' },
    columns: { technical: 'id member_id', contact: 'event year at', confidence: 'note', trace: 'actor_id' },
  },
  {
    table: 'fee_year', treatment: 'members', readers: ['public', 'coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'version', public: 'amount_cents payment_url lapses_on year' },
  },
  {
    table: 'membership', treatment: 'members', readers: ['coordination', 'bureau', 'treasurer'],
    kept: { while: 'receipts' }, erasedBy: [],
    foundBy: { subject: 'member', column: 'member_id', what: 'Années d’adhésion', erasure: 'nameless', why: 'Seules restent les années dont un reçu a été donné, sans nom.' },
    columns: { technical: 'id member_id created_at', contact: 'year due_cents is_renewal renewal_asked_at settled_on' },
  },
  {
    table: 'fee_receipt', treatment: 'members', readers: ['coordination', 'bureau', 'treasurer'],
    kept: { while: 'receipts' }, erasedBy: [],
    foundBy: { subject: 'membership', column: 'membership_id', what: 'Reçus de cotisation', erasure: 'kept', why: 'Pièces comptables, gardées dix ans (Code de commerce, article L.123-22). Le nom du payeur y est écrit.' },
    columns: { technical: 'id membership_id', contact: 'year number payer amount_cents means received_on issued_at cancelled_at', trace: 'issued_by_id cancelled_by_id' },
  },
  {
    table: 'member_profile', treatment: 'profiles', readers: ['self', 'professionals', 'public'],
    kept: { while: 'member-wishes' }, erasedBy: ['updateOwnProfile'],
    foundBy: { subject: 'account', column: 'user_id', what: 'Page dans l’annuaire des membres', erasure: 'goes' },
    columns: { technical: 'user_id version', professional: 'listed_to presentation presentation_to phone phone_to email email_to ms_sante ms_sante_to languages languages_to accessibility accessibility_to updated_at' },
  },
]
