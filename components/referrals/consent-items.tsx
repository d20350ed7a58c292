import { Disclosure } from '#components/ui/disclosure'
import type { FormItem } from '#components/ui/record-form'
import { paragraphsIn, type ConsentText } from '#lib/referrals/consent-text'
import { spokenLanguageLabels } from '#lib/referrals/labels'
import { directionOf, ownLanguageNames, spokenLanguages, translatedLanguages } from '#lib/referrals/spoken-languages'

type ConsentItemsProps = { text: ConsentText; title: string; /** Who reads the page: whoever informs somebody, or the person. */ reader: 'informer' | 'person' }

/** What is told before anything is sent, in the person's language where it is written, and in which one the talk was held. */
export function consentItems({ text, title, reader }: ConsentItemsProps): FormItem[] {
  const isInformer = reader === 'informer'
  return [
    { item: 'title', text: title },
    { item: 'text', name: 'texte', content: <ConsentTexts text={text} reader={reader} /> },
    { item: 'field', saved: 'fr', field: { kind: 'select', name: 'langue', label: isInformer ? 'Dans quelle langue la personne est-elle à l’aise ?' : 'Dans quelle langue est-on à l’aise ?', width: 'medium', hint: 'Elle aide aussi à choisir un médecin qui la parle.', options: spokenLanguages.map((value) => ({ value, label: spokenLanguageLabels[value] })) } },
    ...(isInformer ? [{ item: 'boxes', field: { name: 'interprete', legend: 'Interprète', requirement: 'optional', options: [{ value: 'oui', label: 'Quelqu’un a traduit ce texte à la personne' }] } } satisfies FormItem] : []),
  ]
}

/** The text in French, and in each other language in which it is written. */
export function ConsentTexts({ text, reader }: Pick<ConsentItemsProps, 'text' | 'reader'>) {
  return (
    <div className="grid gap-3">
      <div className="grid max-w-prose gap-2">{text.paragraphs.map((one) => <p key={one}>{reader === 'informer' ? <>«&nbsp;{one}&nbsp;»</> : one}</p>)}</div>
      <Disclosure summary="Ce texte dans une autre langue">
        <div className="grid gap-2">
          {translatedLanguages.map((language) => (
            <Disclosure key={language} summary={<span lang={language} dir={directionOf(language)}>{ownLanguageNames[language]}</span>}>
              <div lang={language} dir={directionOf(language)} className="grid max-w-prose gap-2">{paragraphsIn(text, language).map((one) => <p key={one}>{one}</p>)}</div>
            </Disclosure>
          ))}
        </div>
      </Disclosure>
    </div>
  )
}
