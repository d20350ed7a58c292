import { cleanPastedHtml, leftOutOf } from '#lib/content/rich-text-paste'
import { plural } from '#lib/platform/format/french-count'
import { useState } from 'react'

/** Makes what is pasted fit for the editor, and says what of it could not come along, until the next paste. */
export function useCleanPaste(): { leftOut: string; clean: (html: string) => string } {
  const [leftOut, setLeftOut] = useState('')
  const clean = (html: string) => {
    setLeftOut(leftOutSentence(html))
    return cleanPastedHtml(html)
  }
  return { leftOut, clean }
}

/** What to say of a paste that could not be taken whole; empty when it was. */
function leftOutSentence(html: string): string {
  const { pictures, links } = leftOutOf(html)
  return [
    pictures === 0 ? '' : `${plural(pictures, 'image collée n’a pas été reprise : ajoutez-la', 'images collées n’ont pas été reprises : ajoutez-les')} par le bouton « Image », depuis la médiathèque.`,
    links === 0 ? '' : `${plural(links, 'lien ne mène', 'liens ne mènent')} à aucune page du web (un fichier de votre ordinateur, peut-être) : seuls leurs mots ont été repris.`,
  ].filter((one) => one !== '').join(' ')
}
