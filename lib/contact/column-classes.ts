import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const contactColumns: readonly ClassedTable[] = [
  {
    table: 'contact_message', treatment: 'contact', readers: ['coordination'],
    kept: { setting: 'contactMonths' }, erasedBy: ['forget-contact-messages'],
    foundBy: { subject: 'mail', column: 'email', what: 'Messages de « Nous écrire »', erasure: 'goes' },
    columns: { technical: 'id version', work: 'reference reply_means read_at replied_at closed_at', contact: 'name email phone subject body received_at notice_version', confidence: 'private_note reply_note', trace: 'read_by_id assigned_to_id closed_by_id' },
  },
]
