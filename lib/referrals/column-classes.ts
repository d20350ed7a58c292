import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const referralsColumns: readonly ClassedTable[] = [
  {
    table: 'referral', treatment: 'referrals', readers: ['referrals', 'partners'],
    kept: { setting: 'referralMonths' }, erasedBy: ['forget-referrals'],
    columns: { technical: 'id created_at', person: 'code channel caller sector_id practical_needs languages campaign_id organisation_id service_id notice_version', secret: 'request_key', trace: 'submitted_by_id' },
  },
  {
    table: 'named_doctor', treatment: 'referrals', readers: ['referrals', 'partners'],
    kept: { rowOf: 'referral' }, erasedBy: [],
    columns: { technical: 'referral_id', person: 'practitioner_id practice_id wish' },
  },
  {
    table: 'referral_person', treatment: 'referrals', readers: ['referrals', 'partners'],
    kept: { rowOf: 'referral' }, erasedBy: ['forget-referrals'],
    columns: { technical: 'id referral_id', person: 'position age_band consent_giver consent_at consent_way consent_text consent_language consent_interpreted', trace: 'consent_by_id' },
  },
  {
    table: 'referral_identity', treatment: 'referrals', readers: ['referrals', 'partners'],
    kept: { rowOf: 'referral_person' }, erasedBy: [],
    columns: { technical: 'person_id written_at', identity: 'sealed key_id' },
  },
  {
    table: 'person_hash', treatment: 'referrals', readers: ['machine'],
    kept: { rowOf: 'referral_person' }, erasedBy: ['forget-referrals'],
    columns: { technical: 'person_id', identity: 'hash year' },
  },
  {
    table: 'referral_mode', treatment: 'running', readers: ['admin', 'coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id at', work: 'mode decision' },
  },
  {
    table: 'need_line', treatment: 'referrals', readers: ['referrals', 'partners'],
    kept: { rowOf: 'referral' }, erasedBy: ['forget-referrals'],
    columns: { technical: 'id referral_id split_from_id version', person: 'kind theme details wished_on priority state previous_state paused_state last_action changed_at due_at paused_minutes silent_checks silent_since closed_as letter_sent_on asked_first_at', trace: 'closed_by_id' },
  },
  {
    table: 'need_person', treatment: 'referrals', readers: ['referrals', 'partners'],
    kept: { rowOf: 'referral' }, erasedBy: [],
    columns: { technical: 'person_id need_id referral_id', person: 'kind' },
  },
  {
    table: 'proposal', treatment: 'referrals', readers: ['referrals', 'partners', 'professionals'],
    kept: { rowOf: 'referral' }, erasedBy: [],
    columns: { technical: 'id need_id practice_id organisation_id link_id places_row_id version', person: 'state is_agreed reason sent_at answer_by answered_at offered_count offered_ages', trace: 'answered_as answered_by_id' },
  },
  {
    table: 'search_round', treatment: 'referrals', readers: ['referrals'],
    kept: { rowOf: 'referral' }, erasedBy: [],
    columns: { technical: 'id need_id', work: 'position practice_ids approved_at started_at', trace: 'approved_by_id' },
  },
  {
    table: 'given_name', treatment: 'referrals', readers: ['referrals', 'partners'],
    kept: { rowOf: 'referral' }, erasedBy: [],
    columns: { technical: 'id need_id practice_id', person: 'given_at' },
  },
  {
    table: 'need_step', treatment: 'referrals', readers: ['referrals', 'partners'],
    kept: { rowOf: 'referral' }, erasedBy: [],
    columns: { technical: 'id need_id proposal_id', person: 'action from_state to_state at party reason directed_to source on_day', trace: 'actor_id' },
  },
  {
    table: 'need_transition', treatment: 'running', readers: ['machine'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { work: 'action from_state to_state kinds' },
  },
  {
    table: 'referral_message', treatment: 'referrals', readers: ['referrals', 'partners'],
    kept: { rowOf: 'referral' }, erasedBy: [],
    columns: { technical: 'id need_id', work: 'audience side sent_at', identity: 'sealed key_id', trace: 'author_id' },
  },
  {
    table: 'older_list', treatment: 'referrals', readers: ['referrals'],
    kept: { constant: 'olderListDays' }, erasedBy: ['forget-referrals'],
    columns: { technical: 'id started_at', identity: 'sealed key_id', trace: 'started_by_id' },
  },
  {
    table: 'message_reading', treatment: 'referrals', readers: ['self'],
    kept: { rowOf: 'referral' }, erasedBy: [],
    columns: { technical: 'need_id user_id', work: 'read_at' },
  },
  {
    table: 'patient_wish', treatment: 'register', readers: ['coordination', 'referrals'],
    kept: { while: 'installation' }, erasedBy: [],
    foundBy: { subject: 'practice', column: 'practice_id', what: 'Demandes de patients', erasure: 'nameless', why: 'Des dates seulement ; l’auteur n’est plus qu’un numéro.' },
    columns: { technical: 'id practice_id', professional: 'asked_at ended_at', trace: 'asked_by_id capacity ended_by_id' },
  },
]
