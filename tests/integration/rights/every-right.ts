import { accountRights } from '#tests/integration/rights/account-rights'
import { callbackRights } from '#tests/integration/rights/callback-rights'
import { contactRights } from '#tests/integration/rights/contact-rights'
import { contentRights } from '#tests/integration/rights/content-rights'
import { contractRights } from '#tests/integration/rights/contract-rights'
import { eventRights } from '#tests/integration/rights/event-rights'
import { figureRights } from '#tests/integration/rights/figure-rights'
import { importRights } from '#tests/integration/rights/import-rights'
import { kitRights } from '#tests/integration/rights/kit-rights'
import { mediaRights } from '#tests/integration/rights/media-rights'
import { memberRights } from '#tests/integration/rights/member-rights'
import { menuRights } from '#tests/integration/rights/menu-rights'
import { officeRights } from '#tests/integration/rights/office-rights'
import { peopleRights } from '#tests/integration/rights/people-rights'
import { readingRights } from '#tests/integration/rights/reading-rights'
import { identityRights } from '#tests/integration/rights/identity-rights'
import { privacyRights } from '#tests/integration/rights/privacy-rights'
import { referralRights } from '#tests/integration/rights/referral-rights'
import { registerRights } from '#tests/integration/rights/register-rights'
import { serviceRights } from '#tests/integration/rights/service-rights'
import { territoryRights } from '#tests/integration/rights/territory-rights'
import type { RightsRow } from '#tests/integration/rights/row'

/** The rows of the rights table by part: each part is tried in a file of its own, beside the others. */
export const rightsOf: Readonly<Record<'register' | 'contents' | 'referrals', readonly RightsRow[]>> = {
  register: [...registerRights, ...readingRights, ...peopleRights, ...importRights, ...territoryRights, ...accountRights, ...officeRights, ...privacyRights],
  contents: [...memberRights, ...contentRights, ...contactRights, ...menuRights, ...mediaRights, ...serviceRights, ...contractRights, ...kitRights, ...eventRights],
  referrals: [...referralRights, ...identityRights, ...figureRights, ...callbackRights],
}

export const everyRight: readonly RightsRow[] = Object.values(rightsOf).flat()
