import { saidOf } from '#lib/platform/list-request'

const sentences: Record<string, string> = {
  ajoutee: 'L’entrée est dans le menu.', enregistree: 'L’entrée est enregistrée.', retiree: 'C’est retiré du menu. La page, elle, reste.', origine: 'Le menu d’origine est de retour.',
}

/** What has just been done, from the address that it led to; null for anything else. */
export function menuDoneSentence(done: string): string | null {
  return saidOf(sentences, done) ?? null
}
