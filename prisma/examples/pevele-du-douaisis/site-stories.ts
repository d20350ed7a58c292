import { confirmed, type Fact, said, took } from '#prisma/examples/story'
import { byPhone, openToAll } from './answers.ts'

/** The health centre answers for all its GPs at once, and its places are the centre's. */
export const siteStories: readonly { site: string; story: readonly Fact[] }[] = [
  {
    site: 'centre-flines',
    story: [
      said(228, 'secretary', { ...openToAll, ...byPhone(40, 'du lundi au samedi, de 8 h à 12 h'), places: { count: 6, period: 'month' }, isStepFree: true, languages: ['en', 'pl'] }),
      confirmed(196, 'secretary'), confirmed(167, 'secretary'), confirmed(133, 'phone'), confirmed(104, 'secretary'),
      confirmed(73, 'secretary'), confirmed(42, 'secretary'), confirmed(12, 'secretary'), took(200, 'secretary'), took(64, 'secretary'), took(2, 'secretary'),
    ],
  },
]
