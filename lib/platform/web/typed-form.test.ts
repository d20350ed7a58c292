import { createServer, type Server, type ServerResponse } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { typedForm } from './typed-form.ts'

let server: Server | null = null
let address = ''

afterEach(async () => {
  const open = server
  server = null
  if (open) await new Promise((resolve) => { open.close(resolve) })
})

/** A server whose application reads the whole body and then answers as the test says; with or without the guard. */
async function serve(answer: (response: ServerResponse, body: string) => void, guard: 'guarded' | 'bare' = 'guarded'): Promise<void> {
  server = createServer((request, response) => {
    const typed = guard === 'guarded' ? typedForm(request) : null
    typed?.guard(response)
    setImmediate(() => { void readText(request).then((body) => answer(response, body)) })
  })
  await new Promise<void>((resolve) => { server?.listen(0, '127.0.0.1', resolve) })
  const bound = server.address()
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`
}

const fields = [['$ACTION_REF_1', ''], ['$ACTION_1:0', '{"id":"60ab"}'], ['id', '5d7f0d5e-3c0c-4b7c-9f3e-0123456789ab'], ['lastName', 'D’Haene <b>'], ['note', '\nDeux\nlignes & "guillemets"'], ['state', 'open'], ['jours', '1'], ['jours', '2']] as const
const form = () => {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}
const send = (headers: Record<string, string> = { origin: address }) => fetch(`${address}/espace/x?etat=1`, { method: 'POST', body: form(), headers, redirect: 'manual' })
const fail = (response: ServerResponse) => {
  response.statusCode = 500
  response.setHeader('content-type', 'text/plain')
  response.flushHeaders()
  response.write('bare ')
  response.end('failure')
}

describe('a form that could not be answered', () => {
  test('comes back with everything typed, to be sent again to the same address', async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    await serve(fail)
    const answer = await send()
    const page = await answer.text()
    expect(answer.status).toBe(503)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(page).toContain('action="/espace/x?etat=1"')
    expect(page).toContain('<li>D’Haene &lt;b&gt;</li>')
    expect(page).not.toContain('<b>')
    expect(page).not.toContain('<li>open</li>')
    const again = [...page.matchAll(/<textarea name="([^"]*)" hidden readonly>\n([\s\S]*?)<\/textarea>/g)].map(([, name, value]) => [name, unescaped(value ?? '')])
    // Forms travel with the line ends of the web.
    expect(again).toEqual(fields.map(([name, value]) => [name, value.replaceAll('\n', '\r\n')]))
  })

  test('is the bare failure without the guard', async () => {
    await serve(fail, 'bare')
    const answer = await send()
    expect([answer.status, await answer.text()]).toEqual([500, 'bare failure'])
  })

  test.each([
    ['another site’s form', (): Record<string, string> => ({ origin: 'https://ailleurs.example' })],
    ['a form that does not say where it comes from', (): Record<string, string> => ({})],
    ['an action of our own script', (): Record<string, string> => ({ origin: address, 'next-action': 'x' })],
  ])('never for %s', async (_, headers) => {
    await serve(fail)
    const answer = await send(headers())
    expect([answer.status, await answer.text()]).toEqual([500, 'bare failure'])
  })
})

test('the application reads the form as it was sent, and what it answers passes untouched', async () => {
  await serve((response, body) => {
    response.writeHead(303, { location: '/ailleurs', 'x-seen': String(body.includes('D’Haene <b>')) })
    response.end()
  })
  const answer = await send()
  expect([answer.status, answer.headers.get('location'), answer.headers.get('x-seen')]).toEqual([303, '/ailleurs', 'true'])
})

test('a form too large to be kept gets the bare failure', async () => {
  await serve(fail)
  const data = form()
  data.append('note', 'x'.repeat(1_100_000))
  const answer = await fetch(`${address}/espace/x`, { method: 'POST', body: data, headers: { origin: address } })
  expect(await answer.text()).toBe('bare failure')
})

function unescaped(html: string): string {
  return html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
