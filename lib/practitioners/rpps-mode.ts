import type { PracticeModeCode } from '#lib/imports/rpps-people'
import type { ModeName } from './labels.ts'

/** How somebody practises, by the letter of the national extraction. */
export const modeOfCode: Record<PracticeModeCode, ModeName> = { L: 'liberal', S: 'salaried', B: 'volunteer' }

/** The letter of the national extraction for a way of practising. */
export const codeOfMode: Record<ModeName, PracticeModeCode> = { liberal: 'L', salaried: 'S', volunteer: 'B' }

/** Whether a text is one of the extraction's letters. */
export function isModeCode(text: string): text is PracticeModeCode {
  return Object.hasOwn(modeOfCode, text)
}
