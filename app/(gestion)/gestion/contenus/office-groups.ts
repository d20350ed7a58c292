import type { ContentKindName } from '#lib/content/content-fields'

/** The kinds as a coordinator looks for them. */
export const officeGroups: readonly { title: string; kinds: readonly ContentKindName[] }[] = [
  { title: 'Au jour le jour', kinds: ['news', 'campaign', 'offer', 'press'] },
  { title: 'Projet de santé', kinds: ['mission', 'axis', 'action', 'pathway', 'agreement'] },
  { title: 'La CPTS', kinds: ['page', 'step', 'officer', 'document', 'handout'] },
  { title: 'Pour les professionnels', kinds: ['tool', 'service', 'structure'] },
]
