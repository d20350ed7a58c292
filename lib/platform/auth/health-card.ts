import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { type HealthCardProvider, publicUrl } from '#lib/platform/env'

export const healthCardId = 'prosanteconnect'

/** Who stands before us, as the national identity provider says; its mail claim is not reliable and is not read. */
export type CardHolder = { nationalId: string; firstName: string; lastName: string }

// Everything else (SubjectRefPro, SubjectRole, SubjectOrganization…) may be missing, and nothing hangs on it.
const claimsSchema = z.object({ SubjectNameID: z.string().regex(/^(8\d{11}|0\d{9})$/), given_name: z.string().max(120).default(''), family_name: z.string().max(120).default('') })

/** The number and the name among the claims; null when there is no national number: nobody can be recognised then. */
export function readCardHolder(claims: unknown): CardHolder | null {
  const parsed = claimsSchema.safeParse(claims)
  return parsed.success ? { nationalId: parsed.data.SubjectNameID, firstName: parsed.data.given_name, lastName: parsed.data.family_name } : null
}

/**
 * Pro Santé Connect as next-auth's OpenID client speaks to it: found at an address of its own, with PKCE, state and nonce, the
 * identity token checked, the claims read from where the provider puts them. https://industriels.esante.gouv.fr
 */
export function healthCard({ issuer, clientId, clientSecret }: HealthCardProvider): OAuthConfig<Record<string, unknown>> {
  const redirectUri = `${publicUrl()}/api/auth/callback/${healthCardId}`
  return {
    id: healthCardId, name: 'Pro Santé Connect', type: 'oauth', clientId, clientSecret,
    wellKnown: `${issuer}/.well-known/wallet-openid-configuration`,
    authorization: { params: { scope: 'openid scope_all', acr_values: 'eidas1' } },
    idToken: true, checks: ['pkce', 'state', 'nonce'],
    // next-auth believes itself at localhost:3000 unless told by the environment: both halves of the exchange say our address.
    client: { redirect_uris: [redirectUri], token_endpoint_auth_method: 'client_secret_post' },
    token: { request: async ({ client, params, checks }) => ({ tokens: await client.callback(redirectUri, params, checks) }) },
    // Asked only when the token lacks the number; openid-client refuses an answer about somebody else (`sub`).
    userinfo: {
      request: async ({ client, tokens }) => {
        const proven = tokens as Exclude<Parameters<typeof client.userinfo>[0], string> // next-auth makes it one, and types it as less.
        return 'SubjectNameID' in proven.claims() ? proven.claims() : { ...proven.claims(), ...(await client.userinfo(proven)) }
      },
    },
    httpOptions: { timeout: 8_000 },
    profile: (claims) => ({ id: readCardHolder(claims)?.nationalId ?? 'sans-numero' }),
  }
}
