'use client'

import { useRef, useState } from 'react'
import { Search } from '#components/ui/icons'
import { Button } from '#components/ui/button'

/** The site's search as an ordinary form; while one types, titles are suggested in the browser's own list. */
export function SearchBox({ value }: { value: string }) {
  const [titles, setTitles] = useState<readonly string[]>([])
  const asked = useRef('')
  const suggest = async (typed: string) => {
    asked.current = typed
    if (typed.trim().length < 2) return setTitles([])
    const answer = await fetch(`/api/recherche?q=${encodeURIComponent(typed)}`).catch(() => null)
    // A slow answer to what is no longer typed is left aside.
    if (!answer?.ok || asked.current !== typed) return undefined
    const found = (await answer.json()) as { title: string }[]
    return setTitles([...new Set(found.map((one) => one.title))])
  }
  return (
    <form action="/recherche" role="search" aria-label="Chercher sur le site" className="flex max-w-prose flex-wrap items-end gap-4" data-print="hide">
      <div className="field mt-0 min-w-0 grow">
        <label htmlFor="q" className="field-label">Un mot, une question</label>
        <input id="q" name="q" type="search" className="control" defaultValue={value} list="titres" autoComplete="off" maxLength={120} enterKeyHint="search" onInput={(event) => void suggest(event.currentTarget.value)} />
        <datalist id="titres">{titles.map((title) => <option key={title} value={title}>{title}</option>)}</datalist>
      </div>
      <Button type="submit">
        <Search aria-hidden />
        Chercher
      </Button>
    </form>
  )
}
