import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const eventsColumns: readonly ClassedTable[] = [
  {
    table: 'event', treatment: 'events', readers: ['public', 'coordination', 'bureau'],
    kept: { while: 'published' }, erasedBy: [],
    columns: { technical: 'content_id version', public: 'audience state state_reason state_at', work: 'meeting_link reminder_days reminder_note' },
  },
  {
    table: 'event_session', treatment: 'events', readers: ['public', 'coordination'],
    kept: { rowOf: 'event' }, erasedBy: [],
    columns: { technical: 'id event_id version', public: 'place starts_at ends_at capacity opens_at closes_at is_cancelled', work: 'taken waiting sequence' },
  },
  {
    table: 'half_day', treatment: 'events', readers: ['public', 'coordination'],
    kept: { rowOf: 'event_session' }, erasedBy: [],
    columns: { technical: 'id session_id', public: 'starts_at ends_at' },
  },
  {
    table: 'session_quota', treatment: 'events', readers: ['coordination'],
    kept: { rowOf: 'event_session' }, erasedBy: [],
    columns: { technical: 'id session_id organisation_id', work: 'profession_code seats releases_at' },
  },
  {
    table: 'registration', treatment: 'events', readers: ['coordination', 'bureau', 'treasurer'],
    kept: { while: 'installation' }, erasedBy: [],
    sooner: { columns: 'first_name surname email phone person_key account_id organisation', kept: { setting: 'registrationMonths' }, erasedBy: ['forget-registrations'] },
    foundBy: { subject: 'registration', column: 'id', what: 'Inscriptions', erasure: 'nameless', why: 'Une inscription à venir est annulée et la place rendue ; une présence passée reste sans nom, pour les heures et les financements.' },
    columns: { technical: 'id session_id quota_id link_id changed_at version', work: 'channel people rank until_at asked_again_at thanked_at has_evaluated notice_version', professional: 'profession_code', contact: 'first_name surname email phone organisation state asked_at', account: 'account_id', secret: 'person_key request_key' },
  },
  {
    table: 'registration_step', treatment: 'events', readers: ['coordination'],
    kept: { rowOf: 'registration' }, erasedBy: [],
    foundBy: { subject: 'registration', column: 'registration_id', what: 'Étapes des inscriptions', erasure: 'nameless', why: 'Des dates seulement.' },
    columns: { technical: 'id registration_id', work: 'from_state to_state at party', trace: 'actor_id' },
  },
  {
    table: 'seat_move', treatment: 'events', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id session_id registration_id', work: 'seats taken_after capacity at' },
  },
  {
    table: 'companion', treatment: 'events', readers: ['coordination', 'bureau', 'treasurer'],
    kept: { rowOf: 'registration' }, erasedBy: [],
    sooner: { columns: 'first_name surname', kept: { setting: 'registrationMonths' }, erasedBy: ['forget-registrations'] },
    foundBy: { subject: 'registration', column: 'registration_id', what: 'Personnes accompagnantes', erasure: 'nameless', why: 'Le nom s’efface, le nombre reste.' },
    columns: { technical: 'registration_id position', professional: 'profession_code', contact: 'first_name surname' },
  },
  {
    table: 'attendance', treatment: 'attendance', readers: ['coordination', 'bureau', 'treasurer'],
    kept: { rowOf: 'registration' }, erasedBy: [],
    sooner: { columns: 'strokes', kept: { setting: 'registrationMonths' }, erasedBy: ['forget-registrations'] },
    foundBy: { subject: 'registration', column: 'registration_id', what: 'Présences', erasure: 'nameless', why: 'La signature s’efface ; la présence reste sans nom, comme pièce justificative.' },
    columns: { technical: 'registration_id position half_day_id', work: 'source received_at', contact: 'is_present said_at signed_at strokes', trace: 'marked_by_id' },
  },
  {
    table: 'event_question', treatment: 'events', readers: ['public', 'coordination'],
    kept: { rowOf: 'event' }, erasedBy: ['removeQuestion'],
    columns: { technical: 'id event_id version', public: 'moment position wording kind options is_needed reason keep_days is_for_desk' },
  },
  {
    table: 'question_answer', treatment: 'events', readers: ['coordination'],
    kept: { column: 'event_question.keep_days' }, erasedBy: ['forget-answers', 'forget-registrations', 'removeQuestion'],
    foundBy: { subject: 'registration', column: 'registration_id', what: 'Réponses aux questions d’un événement', erasure: 'goes' },
    columns: { technical: 'question_id registration_id', contact: 'text' },
  },
  {
    table: 'attestation_sending', treatment: 'attendance', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id session_id', work: 'thanks sent_at', trace: 'sent_by_id' },
  },
  {
    table: 'attestation', treatment: 'attendance', readers: ['coordination', 'bureau', 'treasurer'],
    kept: { while: 'installation' }, erasedBy: [],
    foundBy: { subject: 'registration', column: 'registration_id', what: 'Attestations', erasure: 'nameless', why: 'Le code ne mène plus à aucun nom.' },
    columns: { technical: 'id sending_id registration_id position', contact: 'half_days minutes issued_at withdrawn_at', secret: 'code' },
  },
  {
    table: 'attendance_validation', treatment: 'attendance', readers: ['coordination', 'treasurer', 'bureau'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id session_id', work: 'digest people minutes validated_at', trace: 'validated_by_id' },
  },
  {
    table: 'event_document', treatment: 'events', readers: ['public', 'coordination'],
    kept: { rowOf: 'event' }, erasedBy: [],
    columns: { technical: 'event_id media_id', public: 'moment position' },
  },
  {
    table: 'session_thanks', treatment: 'events', readers: ['coordination'],
    kept: { rowOf: 'event_session' }, erasedBy: [],
    columns: { technical: 'session_id version', work: 'message sent_at' },
  },
  {
    table: 'evaluation', treatment: 'events', readers: ['coordination', 'bureau', 'treasurer'],
    kept: { while: 'installation' }, erasedBy: [],
    sooner: { columns: 'useful improve', kept: { setting: 'registrationMonths' }, erasedBy: ['forget-registrations'] },
    columns: { technical: 'id session_id', work: 'satisfaction useful improve' },
  },
  {
    table: 'evaluation_answer', treatment: 'events', readers: ['coordination', 'bureau', 'treasurer'],
    kept: { setting: 'registrationMonths' }, erasedBy: ['forget-registrations'],
    columns: { technical: 'evaluation_id question_id', work: 'text' },
  },
  {
    table: 'event_invitation', treatment: 'events', readers: ['coordination'],
    kept: { constant: 'absentDays' }, erasedBy: ['forget-registrations', 'withdrawInvitation'],
    foundBy: { subject: 'mail', column: 'email', what: 'Invitations', erasure: 'goes' },
    columns: { technical: 'id event_id link_id', contact: 'email invited_at', secret: 'person_key' },
  },
  {
    table: 'date_poll', treatment: 'events', readers: ['coordination'],
    kept: { rowOf: 'event' }, erasedBy: [],
    columns: { technical: 'id event_id', work: 'answers_until opened_at closed_at' },
  },
  {
    table: 'date_poll_choice', treatment: 'events', readers: ['coordination'],
    kept: { rowOf: 'date_poll' }, erasedBy: [],
    columns: { technical: 'id poll_id', work: 'starts_at ends_at is_chosen' },
  },
  {
    table: 'date_poll_voter', treatment: 'events', readers: ['coordination'],
    kept: { constant: 'absentDays' }, erasedBy: ['forget-registrations'],
    foundBy: { subject: 'mail', column: 'email', what: 'Sondages de dates', erasure: 'goes' },
    columns: { technical: 'id poll_id link_id', contact: 'email name answered_at notice_version', secret: 'person_key' },
  },
  {
    table: 'date_poll_vote', treatment: 'events', readers: ['coordination'],
    kept: { rowOf: 'date_poll_voter' }, erasedBy: [],
    foundBy: { subject: 'voter', column: 'voter_id', what: 'Réponses aux sondages de dates', erasure: 'goes' },
    columns: { technical: 'voter_id choice_id', contact: 'answer' },
  },
]
