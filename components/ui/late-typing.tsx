'use client'

import { useEffect } from 'react'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Forms whose answer is awaited, and whether something was typed in them since they were sent. */
const awaited = new WeakMap<HTMLFormElement, 'as-sent' | 'typed-since'>()
let isListening = false

/**
 * What is typed between the sending of a form and its answer stays. React empties a form, or puts back what was sent, as the
 * answer comes: whoever wrote on meanwhile would lose those words, which on a slow network are whole sentences.
 */
export function useLateTyping(): void {
  useEffect(() => {
    if (isListening) return
    isListening = true
    document.addEventListener('submit', ({ target }) => { if (target instanceof HTMLFormElement) awaited.set(target, 'as-sent') }, { capture: true })
    for (const name of ['input', 'change']) document.addEventListener(name, ({ target }) => { markTyped(formOf(target)) }, { capture: true })
    document.addEventListener('reset', keepTyped, { capture: true })
  }, [])
}

function formOf(target: EventTarget | null): HTMLFormElement | null {
  return target instanceof Element ? target.closest('form') : null
}

function markTyped(form: HTMLFormElement | null): void {
  if (form !== null && awaited.has(form)) awaited.set(form, 'typed-since')
}

/** React resets the form in the midst of drawing the answer: refused here, then what stood is looked at again once all is drawn. */
function keepTyped(event: Event): void {
  const form = event.target
  if (!(form instanceof HTMLFormElement)) return
  const since = awaited.get(form)
  awaited.delete(form)
  if (since !== 'typed-since') return
  event.preventDefault()
  const stood = controlsOf(form).map((control) => ({ control, answer: answerOf(control) }))
  queueMicrotask(() => { for (const { control, answer } of stood) putBack(form, control, answer) })
}

/** Those that people answer; what is hidden follows the answer: the version of a record, above all. */
function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((one): one is Control => (one instanceof HTMLInputElement && !['hidden', 'file', 'submit', 'button'].includes(one.type)) || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement)
}

function answerOf(control: Control): string | boolean {
  return isTick(control) ? control.checked : control.value
}

/** A list of choices is drawn anew with each answer, and a choice that nobody touched follows what was sent. */
function putBack(form: HTMLFormElement, control: Control, answer: string | boolean): void {
  const now = control.isConnected ? control : controlsOf(form).find((one) => one.name === control.name && one.type === control.type && (!isTick(one) || one.value === control.value))
  if (now === undefined || answerOf(now) === answer) return
  if (isTick(now)) now.checked = answer === true
  else now.value = String(answer)
}

function isTick(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)
}
