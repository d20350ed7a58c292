/** What one may write about, in the order of the form; a test compares with the database's own list. */
export const contactSubjects = ['doctor', 'membership', 'partnership', 'event', 'press', 'site', 'data', 'other'] as const

/** How an answer may have been given. */
export const contactReplyMeans = ['phone', 'mail', 'meeting', 'letter', 'none'] as const
