import { expect, type Locator, type Page } from '@playwright/test'

/** How somebody acts on a page: with the mouse, or with the keyboard alone. */
export type Hand = {
  press: (what: Locator) => Promise<void>
  write: (what: Locator, text: string) => Promise<void>
  tick: (what: Locator) => Promise<void>
  choose: (what: Locator, label: string) => Promise<void>
  /** A day, written as the browser asks for it. */
  date: (what: Locator, day: string) => Promise<void>
}

/** Clicks, and types where the click has put the cursor. */
export function mouse(page: Page): Hand {
  const press = (what: Locator) => what.click()
  return {
    press,
    write: async (what, text) => {
      await what.click()
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(text)
    },
    tick: press,
    choose: async (what, label) => { await what.selectOption({ label }) },
    date: (what, day) => what.fill(day),
  }
}

/** Stops of Tab from which on people search rather than press. */
const veryFar = 40

/** Tab, Shift + Tab, Enter, Space, arrows and letters: no pointer, and no focus given from outside but by a search for what is very far. */
export function keyboard(page: Page): Hand {
  const isThere = (what: Locator) => what.evaluate((element) => (element.closest('summary, button, a') ?? element).contains(document.activeElement))
  const reach = async (what: Locator) => {
    await what.waitFor()
    // Where what had the focus is gone, the browser goes on from where it stood, which only the next stop tells.
    if (await page.evaluate(() => document.activeElement === null || document.activeElement === document.body)) await page.keyboard.press('Tab')
    for (let attempt = 0; attempt < 20; attempt += 1) {
      if (await isThere(what)) return
      const key = await approach(page, what)
      // Then one stop at a time; whoever went past looks again where the thing is.
      for (let step = 0; step < 10; step += 1) {
        if (await isThere(what)) return
        await page.keyboard.press(key)
      }
    }
    throw new Error(`out of reach of Tab: ${what.toString()}`)
  }
  return {
    press: async (what) => {
      await reach(what)
      await page.keyboard.press('Enter')
    },
    write: async (what, text) => {
      await reach(what)
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(text)
    },
    tick: async (what) => {
      await reach(what)
      await page.keyboard.press('Space')
      await expect(what).toBeChecked()
    },
    choose: async (what, label) => {
      await reach(what)
      await page.keyboard.type(label)
      await expect(what.locator('option:checked')).toHaveText(label)
    },
    date: async (what, day) => {
      await reach(what)
      const [year = '', month = '', date = ''] = day.split('-')
      // The order of the parts is that of the browser's own language.
      for (const typed of [`${month}${date}${year}`, `${date}${month}${year}`]) {
        await page.keyboard.type(typed)
        if ((await what.inputValue()) === day) return
        for (let part = 0; part < 2; part += 1) await page.keyboard.press('ArrowLeft')
      }
      await expect(what).toHaveValue(day)
    },
  }
}

/** Straight on, as somebody does who sees where the thing is, until it is two stops away; tells which key leads there. */
async function approach(page: Page, what: Locator): Promise<'Tab' | 'Shift+Tab'> {
  const { steps, back } = await what.evaluate(stopsUntil)
  // Nobody presses Tab a hundred times: what is very far is found with the browser's own search (Ctrl + F), which leaves the
  // next Tab where it found it; a test cannot press it, and stands three stops before instead.
  if (steps > veryFar) await what.evaluate(standBefore)
  // The key is held down for as long as the thing is far.
  else if (steps > 2) {
    if (back) await page.keyboard.down('Shift')
    for (let step = 0; step < steps - 2; step += 1) await page.keyboard.down('Tab')
    await page.keyboard.up('Tab')
    if (back) await page.keyboard.up('Shift')
  }
  return back ? 'Shift+Tab' : 'Tab'
}

/** Puts the focus a few stops before or after a thing, so that the last ones are walked. */
function standBefore(element: Element): void {
  const focused = document.activeElement ?? document.body
  const stops = [...(element.closest('dialog[open]') ?? document).querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter((one) => one.tabIndex >= 0 && one.checkVisibility())
  const place = stops.filter((stop) => (stop.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0).length
  const isBack = (focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  stops[Math.max(0, Math.min(stops.length - 1, isBack ? place + 3 : place - 3))]?.focus()
}

/** About how many stops of Tab lie between what has the focus and this, and whether it lies before. */
function stopsUntil(element: Element): { steps: number; back: boolean } {
  const focused = document.activeElement ?? document.body
  const scope = element.closest('dialog[open]') ?? document
  const stops = [...scope.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"], [contenteditable=true]')]
    .filter((one) => one instanceof HTMLElement && one.tabIndex >= 0 && !one.hasAttribute('disabled') && one.checkVisibility() && (!(one instanceof HTMLInputElement) || one.type !== 'radio' || one.checked))
  const place = (one: Element) => stops.filter((stop) => (stop.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0).length
  const [from, to] = [place(focused), place(element)]
  return { steps: Math.abs(to - from), back: (focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 }
}
