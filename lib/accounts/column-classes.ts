import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const accountsColumns: readonly ClassedTable[] = [
  {
    table: 'app_user', treatment: 'accounts', readers: ['coordination', 'admin', 'self'],
    kept: { while: 'role' }, erasedBy: [],
    foundBy: { subject: 'account', column: 'id', what: 'Compte et adresse de connexion', erasure: 'nameless', why: 'Une ligne « Compte effacé » reste, pour que l’historique se lise encore.' },
    columns: { technical: 'id', work: 'persona', account: 'email name email_verified image practitioner_id disabled_at asleep_at last_seen_at created_at' },
  },
  {
    table: 'second_factor', treatment: 'accounts', readers: ['machine'],
    kept: { rowOf: 'app_user' }, erasedBy: ['resetSecondFactor'],
    foundBy: { subject: 'account', column: 'user_id', what: 'Double vérification', erasure: 'goes' },
    columns: { technical: 'user_id', account: 'confirmed_at', secret: 'sealed_secret pending_secret pending_codes last_step failed_tries last_failed_at' },
  },
  {
    table: 'recovery_code', treatment: 'accounts', readers: ['machine'],
    kept: { rowOf: 'app_user' }, erasedBy: ['resetSecondFactor'],
    foundBy: { subject: 'account', column: 'user_id', what: 'Codes de secours', erasure: 'goes' },
    columns: { technical: 'id user_id', account: 'used_at', secret: 'code_hash' },
  },
  {
    table: 'session', treatment: 'accounts', readers: ['self'],
    kept: { constant: 'absoluteDays' }, erasedBy: ['forget-what-expired'],
    foundBy: { subject: 'account', column: 'user_id', what: 'Sessions ouvertes', erasure: 'goes' },
    columns: { technical: 'id user_id', account: 'created_at last_seen_at expires second_factor_at device opened_by', secret: 'session_token' },
  },
  {
    table: 'verification_token', treatment: 'accounts', readers: ['machine'],
    kept: { constant: 'endedSignInDays' }, erasedBy: ['forget-what-expired'],
    foundBy: { subject: 'mail', column: 'identifier', what: 'Liens de connexion demandés', erasure: 'goes' },
    columns: { contact: 'identifier expires', secret: 'token' },
  },
  {
    table: 'role_grant', treatment: 'accounts', readers: ['coordination', 'admin', 'self'],
    kept: { rowOf: 'app_user' }, erasedBy: [],
    foundBy: { subject: 'account', column: 'user_id', what: 'Rôles', erasure: 'goes' },
    columns: { technical: 'id user_id', account: 'role organisation_id from_on until_on granted_at', trace: 'granted_by_id' },
  },
]
