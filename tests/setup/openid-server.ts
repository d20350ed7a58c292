import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** What the national provider says of somebody. */
export type CardClaims = { SubjectNameID?: string; given_name: string; family_name: string; email?: string; SubjectRole?: readonly string[]; SubjectRefPro?: object }
export type ProviderOrder = { redirectUri?: string; people?: Record<string, CardClaims>; spoilsNonce?: boolean }

export type TestProvider = { settings: Record<string, string>; tell: (order: ProviderOrder) => Promise<void>; stop: () => Promise<void> }

/** Starts an OpenID provider that speaks as Pro Santé Connect does, and says which settings lead to it. */
export async function startOpenIdProvider(): Promise<TestProvider> {
  const child = fork(path.join(import.meta.dirname, 'openid-process.ts'), { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const [{ port }] = await once(child, 'message') as [{ port: number }]
  return {
    settings: { PSC_ISSUER: `http://127.0.0.1:${port}`, PSC_CLIENT_ID: 'cpts-de-test', PSC_CLIENT_SECRET: 'un-secret-de-ce-test-seulement-et-rien-d-autre' },
    tell: async (order) => {
      child.send(order)
      await once(child, 'message')
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill()
      await once(child, 'exit')
    },
  }
}
