import type { ClassedTable } from './column-class.ts'

/** What the tables of the platform hold: journals, mails, counts of tries. */
export const platformColumns: readonly ClassedTable[] = [
  {
    table: 'erasure', treatment: 'journal', readers: ['machine'],
    kept: { constant: 'erasureDays' }, erasedBy: ['forget-what-expired'],
    columns: { technical: 'id', trace: 'kind subject_id is_taken_back at' },
  },
  {
    table: 'audit_event', treatment: 'journal', readers: ['coordination', 'admin'],
    kept: { while: 'journal' }, erasedBy: ['keep-journals'],
    foundBy: { subject: 'any', column: 'subject_id', what: 'Journal des changements', erasure: 'kept', why: 'Journal de sécurité, douze mois (trente-six pour l’argent). Il ne tient que des numéros, et nul ne peut le changer.' },
    columns: { secret: 'salt', technical: 'id', trace: 'at actor_id capacity event subject_type subject_id data' },
  },
  {
    table: 'access_event', treatment: 'journal', readers: ['coordination', 'admin'],
    kept: { while: 'journal' }, erasedBy: ['keep-journals'],
    foundBy: { subject: 'any', column: 'subject_id', what: 'Journal des lectures', erasure: 'kept', why: 'Journal de sécurité, douze mois. Il ne tient que des numéros, et nul ne peut le changer.' },
    columns: { secret: 'salt', technical: 'id', trace: 'at actor_id subject_type subject_id' },
  },
  {
    table: 'outbox_mail', treatment: 'mails', readers: ['machine'],
    kept: { setting: 'keptMailDays' }, erasedBy: ['forget-what-expired'],
    foundBy: { subject: 'mail', column: 'recipient', what: 'Courriels écrits à cette personne', erasure: 'goes' },
    columns: { technical: 'id', work: 'payload message_id not_before_at attempts last_error dedupe_key', contact: 'recipient template status sent_at bounced_at created_at' },
  },
  {
    table: 'kept_mail', treatment: 'mails', readers: ['machine'],
    kept: { rowOf: 'outbox_mail' }, erasedBy: [],
    foundBy: { subject: 'sent-mail', column: 'mail_id', what: 'Textes de ces courriels', erasure: 'goes' },
    columns: { technical: 'mail_id', contact: 'subject text html kept_at' },
  },
  {
    table: 'action_link', treatment: 'mails', readers: ['machine'],
    kept: { constant: 'endedLinkDays' }, erasedBy: ['forget-what-expired'],
    foundBy: { subject: 'mail', column: 'recipient', what: 'Liens reçus par courriel', erasure: 'goes' },
    columns: { technical: 'id created_at', work: 'subject_id', contact: 'recipient purpose expires_at used_at', secret: 'token_hash' },
  },
  {
    table: 'rate_limit', treatment: 'running', readers: ['machine'],
    kept: { constant: 'triesDays' }, erasedBy: ['forget-what-expired'],
    columns: { work: 'window_start count', secret: 'key' },
  },
  {
    table: 'purge_proof', treatment: 'running', readers: ['coordination', 'bureau', 'admin'],
    kept: { constant: 'proofDays' }, erasedBy: ['prove-purge'],
    columns: { work: 'day kind erased kept late oldest_on limit_on written_at' },
  },
  {
    table: 'heartbeat', treatment: 'running', readers: ['machine'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'part at' },
  },
  {
    table: 'incident_hour', treatment: 'running', readers: ['machine'],
    kept: { constant: 'incidentDays' }, erasedBy: ['forget-what-expired'],
    columns: { technical: 'hour count' },
  },
  {
    table: 'operator_alert', treatment: 'running', readers: ['machine'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'cause since told_at' },
  },
  {
    table: 'journal_link', treatment: 'journal', readers: ['machine'],
    kept: { while: 'journal' }, erasedBy: ['keep-journals'],
    columns: { technical: 'journal seq row_id kept_until', secret: 'digest chain' },
  },
  {
    table: 'journal_head', treatment: 'journal', readers: ['machine'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'journal seq', secret: 'chain' },
  },
  {
    table: 'journal_checkpoint', treatment: 'journal', readers: ['coordination', 'admin'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id journal seq kept_until at', secret: 'chain public_key signature' },
  },
  {
    table: 'journal_verification', treatment: 'journal', readers: ['coordination', 'admin'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id at', work: 'links problems findings' },
  },
]
