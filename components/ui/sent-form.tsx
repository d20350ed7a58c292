'use client'

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { useActionState } from 'react'
import { type FormState, idleForm, typedValues } from '#lib/platform/form-state'
import { useLateTyping } from './late-typing.tsx'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

/**
 * The state of a form, and what sends it. Where the answer never comes (no network, a server that starts anew, a site
 * upgraded meanwhile), the form says so and keeps what was typed, instead of giving way to the page of errors. What is typed
 * while the answer is on its way stays as well.
 * On the server the action goes as it is: a form sent without JavaScript knows nothing else.
 */
export function useSentForm(action: Action): [state: FormState, send: (form: FormData) => void, waiting: 'for-an-answer' | 'no'] {
  const [state, send, isPending] = useActionState(typeof window === 'undefined' ? action : keepingWords(action), idleForm)
  useLateTyping()
  return [state, send, isPending ? 'for-an-answer' : 'no']
}

function keepingWords(action: Action): Action {
  return async (_, form) => {
    try {
      // Nothing of the answer before: it would carry the words of the sending before back to the server, beside the new ones.
      return { ...await action(idleForm, form), sent: typedValues(form) }
    } catch (error) {
      unstable_rethrow(error) // Leading to another page is done by throwing.
      return { status: 'error', values: typedValues(form), errors: {}, message: notSent(error) + (hasFile(form) ? fileToo : '') }
    }
  }
}

const fileToo = ' Le fichier est à choisir de nouveau.'

/** What to do when a form was sent and no answer of ours came. */
function notSent(error: unknown): string {
  if (unstable_isUnrecognizedActionError(error)) return 'Le site a été mis à jour pendant que vous écriviez. Votre saisie est encore là : copiez ce qui est long, rechargez la page, puis envoyez de nouveau.'
  if (error instanceof Error && 'digest' in error && typeof error.digest === 'string') return `Une erreur inattendue s’est produite. Votre saisie est encore là : réessayez, puis appelez-nous si cela recommence. Incident n° ${error.digest}.`
  // What a browser throws where no answer comes at all.
  if (error instanceof TypeError) return 'La connexion à Internet semble coupée, et nous n’avons pas de réponse. Votre saisie est encore là : envoyez de nouveau dès que le réseau revient.'
  return 'Le site ne répond pas comme prévu : il redémarre peut-être. Votre saisie est encore là, envoyez de nouveau dans une minute.'
}

function hasFile(form: FormData): boolean {
  return [...form.values()].some((value) => typeof value !== 'string' && value.size > 0)
}
