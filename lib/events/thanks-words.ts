/** The subject of the thanks, and their paragraphs: what the coordination wrote, then what the button opens. Its preview is made of the same. */
export function thanksWords(message: string, { title, documents }: { title: string; documents: number }): { subject: string; paragraphs: string[]; button: string } {
  const own = message.split(/\n{2,}/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '')
  const opens = documents === 0 ? 'Le bouton ci-dessous ouvre votre inscription : vous pouvez y donner votre avis, en deux minutes, sans votre nom à côté.' : `Le bouton ci-dessous ouvre ${documents === 1 ? 'le document' : `les ${documents} documents`} de la rencontre. Vous pouvez aussi y donner votre avis, en deux minutes, sans votre nom à côté.`
  return { subject: `Merci d’être venu(e) : ${title}`, paragraphs: ['Bonjour,', ...own, opens], button: documents === 0 ? 'Donner mon avis' : 'Documents et avis' }
}

/** What the coordination finds written, to be changed. */
export const usualThanks = 'Merci d’être venu(e). Votre présence et vos questions ont fait la qualité de ce moment.\n\nÀ bientôt pour la suite.'
