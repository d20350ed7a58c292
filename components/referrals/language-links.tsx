import Link from 'next/link'
import { directionOf, ownLanguageNames, type TextLanguage, translatedLanguages } from '#lib/referrals/spoken-languages'

/** The languages of a page, each by its own name; the choice is in the address, and says nothing of whoever makes it. */
export function LanguageLinks({ path, current }: { path: string; current: TextLanguage }) {
  const languages: TextLanguage[] = ['fr', ...translatedLanguages]
  return (
    <nav aria-label="Langue" data-print="hide">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {languages.map((one) => (
          <li key={one}>
            <Link href={one === 'fr' ? path : `${path}?langue=${one}`} lang={one} dir={directionOf(one)} prefetch={false} aria-current={one === current ? 'true' : undefined} className={one === current ? 'font-semibold' : 'underline'}>{ownLanguageNames[one]}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
