import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import type { CardClaims, ProviderOrder } from './openid-server.ts'

/**
 * A real OpenID provider in a process of its own, found where Pro Santé Connect is found, and nowhere else, with its claims.
 * The page on which one shows a card is a list of people.
 */
const people = new Map<string, CardClaims>()
let provider: Provider | null = null
let spoilsNonce = false

const server = createServer((request, response) => void answer(request, response).catch(() => response.writeHead(500).end()))
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('disconnect', () => process.exit(0))
process.on('message', (order: ProviderOrder) => {
  for (const [id, claims] of Object.entries(order.people ?? {})) people.set(id, claims)
  if (order.redirectUri !== undefined) provider = providerFor(order.redirectUri)
  if (order.spoilsNonce !== undefined) spoilsNonce = order.spoilsNonce
  process.send?.({ done: true })
})

function providerFor(redirectUri: string): Provider {
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return new Provider(issuer, {
    clients: [{ client_id: 'cpts-de-test', client_secret: 'un-secret-de-ce-test-seulement-et-rien-d-autre', redirect_uris: [redirectUri], token_endpoint_auth_method: 'client_secret_post' }],
    pkce: { required: () => true },
    scopes: ['openid', 'scope_all'],
    claims: { scope_all: ['SubjectNameID', 'given_name', 'family_name', 'SubjectRole', 'SubjectOrganization', 'SubjectRefPro', 'email'] },
    acrValues: ['eidas1'],
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['a-key-of-this-test-only'] },
    interactions: { url: (_, interaction) => `/carte/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
  })
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (provider === null) return void response.writeHead(503).end()
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (url.pathname === '/.well-known/openid-configuration') return void response.writeHead(404).end()
  if (url.pathname === '/.well-known/wallet-openid-configuration') request.url = '/.well-known/openid-configuration'
  if (url.pathname === '/auth' && spoilsNonce) {
    url.searchParams.set('nonce', 'another-one')
    request.url = `${url.pathname}${url.search}`
  }
  const [, uid, gesture, person] = /^\/carte\/([^/]+)(?:\/(avec|annuler)(?:\/([^/]+))?)?$/.exec(url.pathname) ?? []
  if (uid === undefined) return provider.callback()(request, response)
  if (gesture === 'annuler') return provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'annulé' })
  if (gesture === 'avec' && person !== undefined) return showCard(provider, person, request, response)
  const links = [...people.entries()].map(([id, claims]) => `<li><a href="/carte/${uid}/avec/${id}">${claims.given_name} ${claims.family_name}</a></li>`)
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><title>Carte</title><ul>${links.join('')}</ul><a href="/carte/${uid}/annuler">Annuler</a>`)
}

async function showCard(at: Provider, accountId: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { params } = await at.interactionDetails(request, response)
  if (params['acr_values'] !== 'eidas1' || params['scope'] !== 'openid scope_all') return void response.writeHead(400).end('acr_values, scope')
  const grant = new at.Grant({ accountId, clientId: String(params['client_id']) })
  grant.addOIDCScope('openid scope_all')
  await at.interactionFinished(request, response, { login: { accountId, acr: 'eidas1' }, consent: { grantId: await grant.save() } })
}
