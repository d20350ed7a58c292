import { expect, test } from 'vitest'
import { renewalSentence, type Validity, validitySentence } from './validity.ts'

const today = '2026-11-27'
const psd: Validity = { startsOn: '2025-12-17', endsOn: '2028-12-16', renewal: 'tacit', renewalMonths: 12, noticeMonths: 3, refused: false }

test.each<[Partial<Validity>, string, string]>([
  [{}, 'En vigueur depuis le 17 décembre 2025, jusqu’au 16 décembre 2028.', 'Elle se renouvelle ensuite d’elle-même, un an à chaque fois (tacite reconduction), sauf si l’une des parties y met fin 3 mois avant.'],
  [{ noticeMonths: 0, renewalMonths: 24 }, 'En vigueur depuis le 17 décembre 2025, jusqu’au 16 décembre 2028.', 'Elle se renouvelle ensuite d’elle-même, 2 ans à chaque fois (tacite reconduction), sauf si l’une des parties y met fin avant cette date.'],
  [{ renewal: 'express', renewalMonths: 18, noticeMonths: 1 }, 'En vigueur depuis le 17 décembre 2025, jusqu’au 16 décembre 2028.', 'Elle peut être renouvelée pour 18 mois, si les parties l’écrivent 1 mois avant.'],
  [{ refused: true }, 'En vigueur depuis le 17 décembre 2025, jusqu’au 16 décembre 2028.', 'Elle ne sera pas renouvelée.'],
  [{ renewal: 'none', renewalMonths: null }, 'En vigueur depuis le 17 décembre 2025, jusqu’au 16 décembre 2028.', 'Elle s’arrête à cette date.'],
  [{ endsOn: null, renewal: 'none', renewalMonths: null }, 'En vigueur depuis le 17 décembre 2025, sans date de fin.', ''],
  [{ endsOn: '2026-11-26' }, 'Terminée le 26 novembre 2026, après avoir commencé le 17 décembre 2025.', ''],
  [{ startsOn: '2027-01-01' }, 'En vigueur à partir du 1er janvier 2027, jusqu’au 16 décembre 2028.', 'Elle se renouvelle ensuite d’elle-même, un an à chaque fois (tacite reconduction), sauf si l’une des parties y met fin 3 mois avant.'],
])('%j', (more, validity, renewal) => {
  expect([validitySentence({ ...psd, ...more }, today), renewalSentence({ ...psd, ...more }, today)]).toEqual([validity, renewal])
})
