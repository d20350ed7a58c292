import type { ExampleDoctor } from '#prisma/examples/example'
import { called, said } from '#prisma/examples/story'
import { contradictedAndSilent, declines, fades, isAway, opensUp, toAskAgain, welcomes } from '#prisma/examples/stories'
import { byPhone, openDiscreetly, openToAll, openToMembers, openToPartners, perMonth } from './answers.ts'

/** GPs of the communes around Coutiches. */
export const doctorsOfCoutiches: readonly ExampleDoctor[] = [
  { key: 'delattre', civility: 'Mme', firstName: 'Solène', lastName: 'Delattre', practices: [{ site: 'coutiches', story: welcomes({ ...openToAll, ...byPhone(30), homeVisits: 'served_communes', communesServed: ['59158', '59105'], isStepFree: true, note: 'Secrétaire sur place tous les matins.' }, { last: 5, by: 'self' }) }] },
  { key: 'caron', civility: 'M', firstName: 'Nicolas', lastName: 'Caron', practices: [{ site: 'coutiches', story: welcomes({ ...openToAll, ...perMonth(1), ...byPhone(30) }, { last: 16, by: 'mail', since: 240 }) }] },
  { key: 'carpentier', civility: 'Mme', firstName: 'Lucie', lastName: 'Carpentier', practices: [{ site: 'coutiches', story: isAway({ ...openToPartners, ...byPhone(30) }, 22, -18, null, '') }] },
  { key: 'fournier', civility: 'M', firstName: 'Damien', lastName: 'Fournier', practices: [{ site: 'bersee', story: welcomes({ state: 'case_by_case', audience: 'partners', ...byPhone(31) }, { last: 13, by: 'mail' }) }] },
  { key: 'boyer', civility: 'Mme', firstName: 'Mathilde', lastName: 'Boyer', practices: [{ site: 'bersee', story: declines(51, 'mail', 3) }] },
  { key: 'masson', civility: 'M', firstName: 'Pascal', lastName: 'Masson', practices: [{ site: 'bersee-roman', story: fades({ ...openToPartners, ...byPhone(32) }, 40, 'phone') }] },
  { key: 'haddad', civility: 'Mme', firstName: 'Yasmine', lastName: 'Haddad', practices: [{ site: 'mons', story: opensUp(openToMembers, { ...openToAll, ...byPhone(33), languages: ['ar', 'es'], priorities: ['pregnancy', 'child'] }, { last: 3, by: 'self', since: 130 }) }] },
  { key: 'barbier', civility: 'M', firstName: 'Olivier', lastName: 'Barbier', practices: [{ site: 'mons', story: [...declines(290, 'phone', 6), said(20, 'mail', { state: 'closed', startsIn: 0, endsIn: 24, askAgainMonths: 3 }), said(20, 'mail', { ...openToAll, ...byPhone(33), startsIn: 45 })] }] },
  { key: 'dufresne', civility: 'Mme', firstName: 'Agnès', lastName: 'Dufresne', practices: [{ site: 'moncheaux', story: welcomes({ ...openToAll, ...byPhone(34), homeVisits: 'none', offersTeleconsultation: true }, { last: 24, by: 'mail' }) }] },
  { key: 'lefort', civility: 'M', firstName: 'Cyril', lastName: 'Lefort', practices: [{ site: 'faumont-fiction', channel: 'phone', story: [...toAskAgain(), called(3, 'call_back', 'Demande à être rappelé vendredi après 18 h.')] }] },
  { key: 'mallet', civility: 'Mme', firstName: 'Valérie', lastName: 'Mallet', practices: [{ site: 'faumont-brouillon', story: contradictedAndSilent({ ...openToAll, ...byPhone(35) }) }] },
  { key: 'prevost', civility: 'M', firstName: 'Rémi', lastName: 'Prévost', practices: [{ site: 'bouvignies', story: opensUp(openDiscreetly, openDiscreetly, { last: 10, by: 'mail' }) }] },
]
