import { accountsColumns } from '#lib/accounts/column-classes'
import { callbacksColumns } from '#lib/callbacks/column-classes'
import { cartodispoColumns } from '#lib/cartodispo/column-classes'
import { contactColumns } from '#lib/contact/column-classes'
import { contentColumns } from '#lib/content/column-classes'
import { contractColumns } from '#lib/contract/column-classes'
import { eventsColumns } from '#lib/events/column-classes'
import { figuresColumns } from '#lib/figures/column-classes'
import { importsColumns } from '#lib/imports/column-classes'
import { instanceColumns } from '#lib/instance/column-classes'
import { mediaColumns } from '#lib/media/column-classes'
import { membersColumns } from '#lib/members/column-classes'
import { menuColumns } from '#lib/menu/column-classes'
import { organisationsColumns } from '#lib/organisations/column-classes'
import { practitionersColumns } from '#lib/practitioners/column-classes'
import { referralsColumns } from '#lib/referrals/column-classes'
import { searchColumns } from '#lib/search/column-classes'
import { servicesColumns } from '#lib/services/column-classes'
import { statisticsColumns } from '#lib/statistics/column-classes'
import { territoryColumns } from '#lib/territory/column-classes'
import type { ClassedTable } from './column-class.ts'
import { platformColumns } from './platform-classes.ts'

/** Every table of the installation, with the class of each of its columns. A test compares it with the database. */
export const classedTables: readonly ClassedTable[] = [
  ...accountsColumns,
  ...callbacksColumns,
  ...cartodispoColumns,
  ...contactColumns,
  ...contentColumns,
  ...contractColumns,
  ...eventsColumns,
  ...figuresColumns,
  ...importsColumns,
  ...instanceColumns,
  ...mediaColumns,
  ...membersColumns,
  ...menuColumns,
  ...organisationsColumns,
  ...practitionersColumns,
  ...referralsColumns,
  ...searchColumns,
  ...servicesColumns,
  ...statisticsColumns,
  ...territoryColumns,
  ...platformColumns,
]
