import { lookup } from 'node:dns'
import { type ClientRequest, type IncomingMessage, request as askHttp } from 'node:http'
import { request as askHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { env, proxySettings } from '#lib/platform/env'
import { isPublicAddress } from './public-address.ts'

/** What came back: a page, none at that address, an error there, nothing in time or nobody of that name, no network here, an address that we do not ask, or no question at all. */
export type LinkAnswer = 'answers' | 'gone' | 'fails' | 'silent' | 'unreachable' | 'not-asked' | 'switched-off'

export type LinkRules = {
  /** Which addresses may be asked; those of the open Internet. */
  allows: (address: string) => boolean
  ports: readonly number[]
  timeoutMs: number
}

const rules: LinkRules = { allows: isPublicAddress, ports: [80, 443], timeoutMs: 4000 }
const maxRedirects = 4

/**
 * Asks whether a page answers, following where it leads. The address that the name stands for is judged as the connection is
 * made, at each step, so that neither a name nor a redirect leads into our own network. Nothing of the page is read.
 */
export async function askLink(href: string, given: Partial<LinkRules> = {}): Promise<LinkAnswer> {
  const own = { ...rules, ...given }
  // Through a proxy, nobody here would know to which address a name leads.
  if (env().LINK_CHECKS === 'non' || proxySettings() !== null) return 'switched-off'
  const signal = AbortSignal.timeout(own.timeoutMs)
  let [url, method]: [string, 'HEAD' | 'GET'] = [href, 'HEAD']
  for (let step = 0; step <= maxRedirects * 2; step += 1) {
    const target = URL.canParse(url) ? new URL(url) : null
    if (target === null || !mayBeAsked(target, own)) return 'not-asked'
    const answer = await ask(target, method, own, signal)
    if (typeof answer === 'string') return answer
    const { status, location } = answer
    if (status >= 300 && status < 400 && location !== null) url = new URL(location, target).href
    else if (status >= 400 && method === 'HEAD') method = 'GET' // Some servers answer nobody who asks so shortly.
    else return status < 400 || status === 401 || status === 403 || status === 429 ? 'answers' : status === 404 || status === 410 ? 'gone' : 'fails'
  }
  return 'fails'
}

function mayBeAsked({ protocol, hostname, port, username, password }: URL, { allows, ports }: LinkRules): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  const number = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '' && ports.includes(number) && (isIP(host) === 0 || allows(host))
}

type Heard = { status: number; location: string | null } | 'silent' | 'unreachable' | 'not-asked'

function ask(url: URL, method: 'HEAD' | 'GET', { allows }: LinkRules, signal: AbortSignal): Promise<Heard> {
  return new Promise((resolve) => {
    const headers = { 'user-agent': 'cpts-plateforme (verification de liens)', accept: '*/*' }
    const open = url.protocol === 'https:' ? askHttps : askHttp
    let sent: ClientRequest
    try {
      sent = open(url, { method, headers, signal, agent: false, lookup: judgedLookup(allows) }, (answer: IncomingMessage) => {
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? null })
        answer.destroy()
      })
    } catch {
      resolve('not-asked')
      return
    }
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(reasonOf(error)))
    sent.end()
  })
}

/** Looks a name up as the system does, and gives an address to connect to only if all it stands for may be asked. */
function judgedLookup(allows: LinkRules['allows']): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const [first] = found ?? []
      if (error !== null || first === undefined) callback(error ?? new Error('no address'), '', 0)
      else if (!found.every((one) => allows(one.address))) callback(Object.assign(new Error('closed address'), { code: 'ECLOSED' }), '', 0)
      else if (options.all === true) callback(null, found)
      else callback(null, first.address, first.family)
    })
  }
}

function reasonOf({ code }: NodeJS.ErrnoException): Heard {
  if (code === 'ECLOSED') return 'not-asked'
  return code === 'EAI_AGAIN' || code === 'ENETUNREACH' || code === 'ENETDOWN' ? 'unreachable' : 'silent'
}
