import type { Call } from './server-times.ts'

type Sent = { /** What tells the form among those of the page. */ marks: string; headers?: Record<string, string>; more: Record<string, string> }

/** The request that a browser without JavaScript sends for a form of a page: its hidden fields as they are, but for those that `more` says. */
export function formCall(page: string, address: string, { marks, headers = {}, more }: Sent): Call {
  const form = [...page.matchAll(/<form[\s\S]*?<\/form>/g)].map(([text]) => text).find((text) => text.includes(marks))
  if (form === undefined) throw new Error(`no form with ${marks} on ${address}`)
  const fields: [string, string][] = []
  for (const [, attributes = ''] of form.matchAll(/<input type="hidden"([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(attributes)?.[1]
    if (name !== undefined && !(name in more)) fields.push([name, (/value="([^"]*)"/.exec(attributes)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')])
  }
  fields.push(...Object.entries(more))
  const boundary = '----bench'
  const parts = [...fields].map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  return { method: 'POST', path: address, headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` }, body: `${parts.join('')}--${boundary}--\r\n` }
}
