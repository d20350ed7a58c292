import { rightsOf } from '#tests/integration/rights/every-right'
import { tryRights } from '#tests/integration/rights/try-rights'
import { useDatabase } from '#tests/setup/test-database'

tryRights(rightsOf.register, useDatabase())
