import type { Instrumentation } from 'next'

/** Logs each unexpected error of a page once, under the number that its screen shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { logPageIncident } = await import('#lib/platform/log')
  // The route's pattern, not the address: the latter may hold what somebody typed.
  logPageIncident(error, `${request.method} ${context.routePath}`)
}
