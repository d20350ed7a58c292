import { trySendingEmpty } from '#tests/helpers/empty-forms'
import { siteAddresses } from '#tests/helpers/site-addresses'

// Named so as to come last: what is sent empty and taken changes the example that the other journeys read.
trySendingEmpty(siteAddresses().filter((one) => one.kind === 'page' && !one.pattern.startsWith('/gestion')).map((one) => one.pattern))
