export type SearchKindName = 'page' | 'commune' | 'news' | 'action' | 'campaign' | 'offer' | 'convention' | 'document' | 'tool' | 'professional' | 'partner' | 'event'

/** What is found together, in the order of the results page. */
export const searchKinds: readonly SearchKindName[] = ['page', 'commune', 'action', 'event', 'news', 'campaign', 'convention', 'partner', 'professional', 'tool', 'offer', 'document']
