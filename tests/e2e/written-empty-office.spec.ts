import { trySendingEmpty } from '#tests/helpers/empty-forms'
import { siteAddresses } from '#tests/helpers/site-addresses'

trySendingEmpty(siteAddresses().filter((one) => one.kind === 'page' && one.pattern.startsWith('/gestion')).map((one) => one.pattern))
