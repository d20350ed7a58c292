/** What all visitors met, counted while they walk. */
export type Tally = {
  requests: number
  /** Milliseconds of each request, as the visitor waits. */
  waits: number[]
  statuses: Map<number, number>
  /** Answers of 500 and above, and connections that broke. */
  broken: string[]
  /** Changes that the product said it had made, by kind. */
  acknowledged: Map<string, number>
}

export type Page = { status: number; text: string; location: string }
export type Visitor = {
  open: (path: string) => Promise<Page>
  /** Presses the button of the form that says `marker`, as a browser without JavaScript does; null when the page has no such form. */
  press: (path: string, page: Page, marker: string, values?: Record<string, string>) => Promise<Page | null>
}

/** An empty tally. */
export function emptyTally(): Tally {
  return { requests: 0, waits: [], statuses: new Map(), broken: [], acknowledged: new Map() }
}

/** Counts a change that was acknowledged. */
export function acknowledge(tally: Tally, kind: string): void {
  tally.acknowledged.set(kind, (tally.acknowledged.get(kind) ?? 0) + 1)
}

/** Somebody with this cookie, or the public without one. */
export function visitor(address: string, tally: Tally, cookie = ''): Visitor {
  const send = async (path: string, body?: FormData): Promise<Page> => {
    const start = performance.now()
    tally.requests += 1
    try {
      const answer = await fetch(`${address}${path}`, {
        method: body ? 'POST' : 'GET', redirect: 'manual', headers: { ...(cookie === '' ? {} : { cookie }), origin: address }, ...(body ? { body } : {}), signal: AbortSignal.timeout(60_000),
      })
      const text = await answer.text()
      tally.statuses.set(answer.status, (tally.statuses.get(answer.status) ?? 0) + 1)
      if (answer.status >= 500) tally.broken.push(`${body ? 'POST' : 'GET'} ${path}: ${answer.status}`)
      return { status: answer.status, text, location: answer.headers.get('location') ?? '' }
    } catch (error) {
      tally.broken.push(`${path}: ${String(error)}`)
      return { status: 0, text: '', location: '' }
    } finally {
      tally.waits.push(performance.now() - start)
    }
  }
  return {
    open: (path) => send(path),
    press: async (path, page, marker, values = {}) => {
      const form = [...page.text.matchAll(/<form[\s\S]*?<\/form>/g)].map(([text]) => text).find((text) => text.includes(marker))
      if (form === undefined) return null
      const body = fieldsOf(form)
      for (const [name, value] of Object.entries(values)) body.append(name, value)
      return send(path, body)
    },
  }
}

/** The fields that a browser sends untouched: hidden ones, and the preset choices. */
function fieldsOf(form: string): FormData {
  const body = new FormData()
  for (const [input] of form.matchAll(/<input [^>]*>/g)) {
    const isSent = input.includes('type="hidden"') || (input.includes('type="radio"') && /\schecked(=""|\s|>|\/)/.test(input))
    const name = attribute(input, 'name')
    if (isSent && name !== null) body.append(name, attribute(input, 'value') ?? '')
  }
  return body
}

function attribute(input: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1]
  return found?.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') ?? null
}
