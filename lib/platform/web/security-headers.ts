import type { ServerResponse } from 'node:http'

/** What is no page of ours loads nothing and stands in no frame; pages bring the policy of their own. */
const nothingRuns = "default-src 'none'; frame-ancestors 'none'"

/** A year: browsers ask for nothing in clear meanwhile (RFC 6797). Other names of the same domain are not ours to bind. */
const onlyEncrypted = 'max-age=31536000'

/**
 * What every answer says to browsers, whatever it is: page, file, refusal or failure. Who answers may say something else
 * (proxy.ts the policy of a page, a public feed that other sites may read it).
 */
export function securityHeaders(publicUrl: string): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'content-security-policy': nothingRuns,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(publicUrl.startsWith('https:') ? { 'strict-transport-security': onlyEncrypted } : {}),
  }
}

/** Adds headers at the last moment, where whoever answers said nothing else: Next leaves out what a route says of a header that is there already. */
export function sayUnlessSaid(response: ServerResponse, headers: Record<string, string>): void {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = (...args: unknown[]): ServerResponse => {
    for (const [name, value] of Object.entries(headers)) if (!response.hasHeader(name)) response.setHeader(name, value)
    Reflect.apply(writeHead, response, args)
    return response
  }
}
