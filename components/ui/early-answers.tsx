'use client'

import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * What was typed or ticked before the scripts came, on a slow telephone or by a quick hand. A question whose answer is kept
 * in state would forget it at its next drawing: this hands the answers over once, as the page comes to life.
 * The ref goes on the element around the answers; `take` is told of them only where one differs from what was first drawn.
 */
export function useEarlyAnswers<Around extends HTMLElement>(take: (answers: readonly HTMLInputElement[]) => void): RefObject<Around | null> {
  const around = useRef<Around>(null)
  useLayoutEffect(() => {
    const answers = [...(around.current?.querySelectorAll('input') ?? [])]
    if (answers.some((one) => one.value !== one.defaultValue || one.checked !== one.defaultChecked)) take(answers)
    // As the page comes to life, and never again: from then on the state hears of every answer.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  return around
}
