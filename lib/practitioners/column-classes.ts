import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const practitionersColumns: readonly ClassedTable[] = [
  {
    table: 'site', treatment: 'directory', readers: ['professionals', 'public', 'coordination'],
    kept: { while: 'practice' }, erasedBy: [],
    columns: { technical: 'id created_at version', public: 'structure_id name kind address_line address_extra postal_code commune_code lat lon geo_precision is_step_free phone email', work: 'hand_edited_fields' },
  },
  {
    table: 'practitioner', treatment: 'directory', readers: ['coordination', 'professionals', 'public'],
    kept: { while: 'installation' }, erasedBy: ['removePractitioner'],
    sooner: { columns: 'email ms_sante', kept: { constant: 'leftMonths' }, erasedBy: ['forget-past-words', 'removePractitioner'] },
    foundBy: { subject: 'practitioner', column: 'id', what: 'Fiche de professionnel', erasure: 'nameless', why: 'L’adresse donnée s’efface. Le nom, la profession et le numéro viennent de l’Annuaire Santé, registre public : un import les rapporterait. Ils partent si la personne s’oppose à y figurer.' },
    columns: { technical: 'id version', work: 'hand_edited_fields removed_at removal_reason given_erased_at', professional: 'national_id rpps civility last_name first_name profession_code skills is_gp email ms_sante created_at' },
  },
  {
    table: 'practice', treatment: 'directory', readers: ['coordination', 'professionals', 'public'],
    kept: { while: 'installation' }, erasedBy: ['removePractice', 'removePractitioner'],
    sooner: { columns: 'phone email successor_name secretary_hours private_note', kept: { constant: 'leftMonths' }, erasedBy: ['forget-past-words', 'removePractitioner'] },
    foundBy: { subject: 'practice', column: 'id', what: 'Lieux d’exercice', erasure: 'nameless', why: 'Téléphone, courriel, horaires et notes s’effacent ; le lieu vient de l’Annuaire Santé.' },
    columns: { technical: 'id practitioner_id created_at version', work: 'structure_id seen_in_rpps_at departed_in_rpps_at hand_edited_fields notice_sent_at removed_at', professional: 'site_id mode position phone email not_treating_reason not_treating_since_on starts_on ends_on departure_announced_at successor_name preferred_channel secretary_hours closing_days', confidence: 'private_note', trace: 'not_treating_by_id' },
  },
  {
    table: 'delegation', treatment: 'directory', readers: ['self', 'coordination'],
    kept: { rowOf: 'app_user' }, erasedBy: ['revokeDelegation'],
    foundBy: { subject: 'account', column: 'user_id', what: 'Délégations', erasure: 'goes' },
    columns: { technical: 'id user_id', account: 'practice_id site_id from_on until_on granted_at revoked_at', trace: 'granted_by_id' },
  },
]
