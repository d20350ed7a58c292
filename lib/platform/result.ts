/** What a use case answers: its value, or a refusal that a person can act on. Bugs are thrown instead. */
export type Result<Value, Code extends string = string> =
  | { ok: true; value: Value }
  | { ok: false; code: Code; details: RefusalDetails }

/** Facts that the message may name: a day, a number, a label already fit for the reader. */
export type RefusalDetails = Record<string, string | number | readonly string[]>

/** A use case's success. */
export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

/** A refusal, by a literal kebab-case fact ('session-full') that has exactly one French message. */
export function refuse<const Code extends string>(code: Code, details: RefusalDetails = {}): { ok: false; code: Code; details: RefusalDetails } {
  return { ok: false, code, details }
}
