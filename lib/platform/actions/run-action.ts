import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '#lib/platform/auth/actor'
import { currentActor, requireActor, requireSignedIn } from '#lib/platform/auth/session'
import { isUnreachable } from '#lib/platform/db/errors'
import { type FormState, typedValues } from '#lib/platform/form-state'
import { logIncident } from '#lib/platform/log'
import { isWithinLimit } from '#lib/platform/rate-limit'
import type { RefusalDetails, Result } from '#lib/platform/result'
import { readMaintenance } from '#lib/platform/running/maintenance'
import { callerOf } from './caller.ts'

type Message = string | ((details: RefusalDetails) => string)
/** Where the message stands: at a field (which the refusal may name), or above the form. */
type Refusal = Message | { field: string | ((details: RefusalDetails) => string); message: Message }

type Definition<Schema extends z.ZodType, Value, Code extends string, Who> = {
  name: string
  schema: Schema
  handle: (actor: Who, input: z.output<Schema>) => Promise<Result<Value, Code>>
  /** One French sentence per refusal: what happened and what to do. */
  messages: Record<Code, Refusal>
  /** A sentence that the form shows, or the address to go to. */
  done: (value: Value, input: z.output<Schema>) => string | { redirectTo: string }
  /** For words typed at length: whoever was signed out meanwhile keeps them on the screen, instead of being led away to sign-in. */
  whenSignedOut?: 'stay'
}

type Action = (previous: FormState, form: FormData) => Promise<FormState>

/** A server action for whoever is signed in. Parses, hands on, turns refusals into sentences; what was typed comes back. */
export function runAction<Schema extends z.ZodType, Value, Code extends string>(definition: Definition<Schema, Value, Code, Actor>): Action {
  return (_, form) => run(definition, form, requireActor)
}

/** The same for whoever has yet to pass the second factor: the acts by which one passes it. */
export function runFactorAction<Schema extends z.ZodType, Value, Code extends string>(definition: Definition<Schema, Value, Code, Actor>): Action {
  return (_, form) => run(definition, form, requireSignedIn)
}

/** The same for forms that the public may send too, none of them faster than a machine would; what a form may be sent at all, its use case says. */
export function runPublicAction<Schema extends z.ZodType, Value, Code extends string>(definition: Definition<Schema, Value, Code, Actor | null>): Action {
  return (_, form) => run(definition, form, async () => (await isWithinLimit({ form: definition.name, caller: await callerOf(), ...publicCeiling }) ? currentActor() : 'too-many'))
}

/** A whole hospital answers through one address: one a second, ten minutes long. */
const publicCeiling = { max: 600, windowSeconds: 600 }

async function run<Schema extends z.ZodType, Value, Code extends string, Who>(
  definition: Definition<Schema, Value, Code, Who>, form: FormData, who: () => Promise<Who | 'too-many'>,
): Promise<FormState> {
  const values = typedValues(form)
  let target: string
  if (readMaintenance() !== null) return { status: 'error', values, errors: {}, message: inMaintenance }
  try {
    if (definition.whenSignedOut === 'stay' && (await canStay())) return { status: 'error', values, errors: {}, message: signedOut }
    const actor = await who()
    if (actor === 'too-many') return { status: 'error', values, errors: {}, message: tooMany }
    const parsed = definition.schema.safeParse(values)
    if (!parsed.success) return { status: 'error', values, errors: fieldErrors(parsed.error), message: null }
    const result = await definition.handle(actor, parsed.data)
    if (!result.ok) return refused(values, definition.messages[result.code], result.details)
    const done = definition.done(result.value, parsed.data)
    if (typeof done === 'string') return { status: 'done', values: {}, errors: {}, message: done }
    target = done.redirectTo
  } catch (error) {
    unstable_rethrow(error) // `who` leads to sign-in by throwing.
    return { status: 'error', values, errors: {}, message: incidentMessage(error, definition.name) }
  }
  redirect(target) // Outside `try` too: it throws.
}

const tooMany = 'Beaucoup de formulaires viennent d’être envoyés depuis votre connexion. Rien n’est perdu : votre saisie est encore là, réessayez dans dix minutes, ou appelez-nous.'
const inMaintenance = 'Le site est en maintenance : rien n’est enregistré pour le moment. Votre saisie est encore là, envoyez-la à nouveau dans quelques minutes.'
const signedOut = 'Votre session a pris fin. Reconnectez-vous dans un autre onglet, puis revenez ici et envoyez de nouveau : ce que vous avez écrit est encore là.'

/** Signed out, and sent by the page's script: without it, the page that comes back would itself lead to sign-in. */
async function canStay(): Promise<boolean> {
  return (await currentActor()) === null && (await headers()).has('next-action')
}

function fieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) errors[issue.path.length > 0 ? String(issue.path[0]) : 'form'] ??= issue.message
  return errors
}

function refused(values: FormState['values'], refusal: Refusal, details: RefusalDetails): FormState {
  const isAtField = typeof refusal === 'object'
  const message = isAtField ? refusal.message : refusal
  const text = typeof message === 'function' ? message(details) : message
  return { status: 'error', values, errors: isAtField ? { [typeof refusal.field === 'function' ? refusal.field(details) : refusal.field]: text } : {}, message: isAtField ? null : text }
}

function incidentMessage(error: unknown, name: string): string {
  const incident = logIncident(error, name)
  return isUnreachable(error)
    ? `Le service ne répond pas pour le moment. Rien n’est perdu : votre saisie est encore là, réessayez dans une minute. Incident n° ${incident}.`
    : `Une erreur inattendue s’est produite. Votre saisie est encore là : réessayez, puis appelez-nous si cela recommence. Incident n° ${incident}.`
}
