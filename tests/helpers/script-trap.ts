import { expect, type Page } from '@playwright/test'

export type ScriptTrap = {
  /** What ran that nobody of us wrote. */
  executed: string[]
  /** What the policy of a page stopped. */
  violations: string[]
}

/** Watches a page for as long as it lives: what calls `alert`, what asks a foreign address, what the policy stops. */
export async function setTrap(page: Page): Promise<ScriptTrap> {
  const trap: ScriptTrap = { executed: [], violations: [] }
  await page.exposeFunction('cptsTrapped', (what: string) => { trap.executed.push(`${what} at ${page.url()}`) })
  await page.exposeFunction('cptsStopped', (what: string) => { trap.violations.push(`${what} at ${page.url()}`) })
  await page.addInitScript(() => {
    const tell = (window as unknown as Record<string, (what: string) => void>)
    for (const name of ['alert', 'confirm', 'prompt', 'print']) Object.defineProperty(window, name, { value: (said: unknown) => tell['cptsTrapped']?.(`${name}(${String(said)})`), writable: false })
    document.addEventListener('securitypolicyviolation', (event) => tell['cptsStopped']?.(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`))
  })
  page.on('dialog', (dialog) => { trap.executed.push(`a dialog: ${dialog.message()}`); void dialog.dismiss() })
  page.on('request', (request) => { if (/elsewhere\.test|^(?:ftp|ws):/.test(request.url())) trap.executed.push(`a request to ${request.url()}`) })
  return trap
}

/** Nothing in the page as it stands could run or lead astray: no handler, no foreign frame, no address of another kind. */
export async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const wrong: string[] = []
    for (const element of document.querySelectorAll('*')) {
      // What React writes on a form whose action is a function, for whoever would send it past React.
      for (const { name, value } of element.attributes) if (!value.startsWith("javascript:throw new Error('A React form was unexpectedly submitted") && (/^on/i.test(name) || name === 'srcdoc' || /^\s*(javascript|data:text|vbscript)/i.test(value))) wrong.push(`${element.tagName} ${name}=${value.slice(0, 60)}`)
      if (['OBJECT', 'EMBED', 'BASE', 'APPLET'].includes(element.tagName)) wrong.push(element.tagName)
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      if (!['http:', 'https:', 'mailto:', 'tel:'].includes(link.protocol)) wrong.push(`a link ${link.protocol}`)
      else if (link.hostname.endsWith('elsewhere.test')) wrong.push(`a link to ${link.hostname}`)
    }
    return wrong
  })
  expect(found, page.url()).toEqual([])
}
