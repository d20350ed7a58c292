type AbbreviationProps = {
  short: string
  meaning: string
  /** `first` writes the meaning out, as it should be the first time on a page; `next` only marks it up. */
  use?: 'first' | 'next'
}

/** A term of the trade, explained where it first appears. */
export function Abbreviation({ short, meaning, use = 'next' }: AbbreviationProps) {
  if (use === 'next') return <abbr title={meaning}>{short}</abbr>
  return (
    <>
      {meaning} (<abbr>{short}</abbr>)
    </>
  )
}
