import type { MediaKindName } from '#lib/media/labels'
import type { MediaChoice } from '#lib/media/media-choice'

const lost = 'La médiathèque ne répond pas. Vérifiez votre connexion, puis recommencez.'

/** What the library holds for these words, or the sentence that says why it does not answer. */
export async function askLibrary(kind: MediaKindName, search: string, signal: AbortSignal): Promise<readonly MediaChoice[] | string> {
  try {
    const answer = await fetch(`/api/medias?${new URLSearchParams({ type: kind, q: search })}`, { signal })
    const { choices, error } = await answer.json() as { choices?: MediaChoice[]; error?: string }
    return choices ?? error ?? lost
  } catch {
    return lost
  }
}

/** Sends a new file; what became of it, or the sentence that says why it was not taken. */
export async function sendToLibrary(form: FormData): Promise<MediaChoice | string> {
  try {
    const answer = await fetch('/api/medias', { method: 'POST', body: form, headers: { accept: 'application/json' } })
    const { choice, error } = await answer.json() as { choice?: MediaChoice; error?: string }
    return choice ?? error ?? lost
  } catch {
    return lost
  }
}
