import { createHash, randomBytes } from 'node:crypto'
import NextAuth, { type AuthOptions } from 'next-auth'
import { publicUrl, required } from '#lib/platform/env'

type Asked = { gesture: readonly string[]; method: 'GET' | 'POST'; query?: Record<string, string>; body?: Record<string, string>; cookies: Record<string, string> }

/** Asks next-auth as a page of the older router would: which cookies it sees is ours to say. Answers a redirection with its cookies. */
export async function callNextAuth({ gesture, method, query = {}, body = {}, cookies }: Asked, options: AuthOptions): Promise<Response> {
  const headers = new Headers()
  let status = 200
  const answer = {
    status: (code: number) => { status = code; return answer },
    getHeader: (name: string) => (name.toLowerCase() === 'set-cookie' ? headers.getSetCookie() : headers.get(name)),
    setHeader: (name: string, value: string | readonly string[]) => {
      headers.delete(name)
      for (const one of [value].flat()) headers.append(name, String(one))
      return answer
    },
    end: () => undefined, send: () => undefined, json: () => undefined,
  }
  await (NextAuth({ query: { ...query, nextauth: [...gesture] }, method, body, cookies, headers: {} } as never, answer as never, options) as Promise<unknown>)
  return new Response(null, { status, headers })
}

/** Begins at the provider: a link of ours leads here, so the proof that next-auth asks of a form is made on the spot. */
export async function beginAt(provider: string, returnTo: string, options: AuthOptions): Promise<Response> {
  const token = randomBytes(32).toString('hex')
  const name = publicUrl().startsWith('https:') ? '__Host-next-auth.csrf-token' : 'next-auth.csrf-token'
  const proof = `${token}|${createHash('sha256').update(`${token}${required('SECRET')}`).digest('hex')}`
  return callNextAuth({ gesture: ['signin', provider], method: 'POST', body: { csrfToken: token, callbackUrl: returnTo }, cookies: { [name]: proof } }, options)
}
