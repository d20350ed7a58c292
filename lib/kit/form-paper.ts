import { Page, View } from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import type { KitFacts } from './kit-facts.ts'
import { ink, inkSoft, titleSize } from './paper-style.ts'
import { box, foot, head, words } from './pieces-paper.ts'

/** The form of town halls: what is needed to call back, nothing about health, and room to write it by hand. */
export function formPaper(facts: KitFacts): ReactElement {
  const { text, cpts } = facts
  return h(
    Page, { size: 'A4', style: { fontFamily: 'Texte', fontSize: 11, lineHeight: 1.4, color: ink, paddingHorizontal: 48, paddingTop: 40, paddingBottom: 32, gap: 10 } },
    head(facts, box({ width: 130, gap: 2 }, words({ fontSize: 9, color: inkSoft }, 'Commune et date'), rule())),
    words({ fontFamily: 'Titre', fontSize: titleSize(text.title, { large: 30, small: 22, long: 90 }), lineHeight: 1.1, marginTop: 8 }, text.title),
    text.lead === '' ? null : words({ fontSize: 11.5 }, text.lead),
    ...text.parts.map((one, index) => h(View, { key: index }, words({}, [one.heading, one.text].filter((part) => part !== '').join(' : ')))),
    part('La personne à rappeler'),
    row(field('Nom'), field('Prénom')),
    row(field('Téléphone'), field('Commune où elle habite')),
    row(field('Adresse'), field('Langue à parler, si ce n’est pas le français')),
    part('Quand l’appeler'),
    row(choice('le matin'), choice('à midi'), choice('l’après-midi'), choice('après 17 h'), choice('peu importe')),
    part('Quelqu’un d’autre à appeler, si elle préfère'),
    row(field('Nom'), field('Lien avec elle'), field('Téléphone')),
    box({ marginTop: 'auto', padding: 12, borderWidth: 1.5, borderColor: cpts.accent, borderRadius: 6, gap: 8 }, words({ fontSize: 10.5 }, text.closing), choice('La personne est d’accord pour être rappelée par la CPTS.')),
    words({ fontSize: 10, fontWeight: 700 }, returnSentence(facts)),
    foot(facts),
  )
}

function returnSentence({ cpts }: KitFacts): string {
  const ways = [cpts.phone === '' ? '' : `par téléphone au ${cpts.phone}`, cpts.address === '' ? '' : `par courrier : ${cpts.address}`].filter((one) => one !== '')
  return ways.length === 0 ? '' : `À transmettre ${ways.join(', ou ')}. Jamais par courriel ordinaire.`
}

function part(title: string): ReactElement {
  return h(View, { key: title, style: { marginTop: 6 } }, words({ fontFamily: 'Titre', fontSize: 13 }, title))
}

function row(...cells: ReactElement[]): ReactElement {
  return box({ flexDirection: 'row', flexWrap: 'wrap', gap: 16 }, ...cells)
}

function field(label: string): ReactElement {
  return box({ flex: 1 }, words({ fontSize: 9.5, color: inkSoft }, label), rule())
}

function rule(): ReactElement {
  return box({ height: 22, borderBottomWidth: 1, borderBottomColor: ink })
}

function choice(label: string): ReactElement {
  return box({ flexDirection: 'row', gap: 6, alignItems: 'center' }, box({ width: 11, height: 11, borderWidth: 1, borderColor: ink }), words({ fontSize: 10.5 }, label))
}
