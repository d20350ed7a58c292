export type SendAnswer = { kind: 'sent'; location: string | null } | { kind: 'refused'; reason: string } | { kind: 'stopped' }

const lost = 'L’envoi s’est interrompu : vérifiez votre connexion, puis recommencez. Rien n’a été gardé.'

/** Sends a file's bytes as they are, telling how many have gone (`fetch` cannot). */
export function sendFile(address: string, body: Blob, { signal, onProgress }: { signal: AbortSignal; onProgress: (sent: number) => void }): Promise<SendAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.onprogress = (event) => { onProgress(event.loaded) }
    request.onload = () => { resolve(answerOf(request.status, request.responseText)) }
    request.onerror = () => { resolve({ kind: 'refused', reason: lost }) }
    request.onabort = () => { resolve({ kind: 'stopped' }) }
    signal.addEventListener('abort', () => { request.abort() })
    request.open('POST', address)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.send(body)
  })
}

function answerOf(status: number, text: string): SendAnswer {
  try {
    const answer: unknown = JSON.parse(text)
    if (typeof answer === 'object' && answer !== null) {
      if (status < 300) return { kind: 'sent', location: 'location' in answer && typeof answer.location === 'string' ? answer.location : null }
      if ('error' in answer && typeof answer.error === 'string') return { kind: 'refused', reason: answer.error }
    }
  } catch {
    // Something in front of the server answered in its own words.
  }
  return { kind: 'refused', reason: status === 413 ? 'Le serveur refuse un fichier de cette taille : demandez à l’hébergeur d’autoriser 1 500 Mo.' : lost }
}
