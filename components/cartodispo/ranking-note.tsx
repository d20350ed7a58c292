import { Disclosure } from '#components/ui/disclosure'

/** The rule of the order, under each list: the sentences are made from the numbers that the order is computed with. */
export function RankingNote({ rule }: { rule: readonly string[] }) {
  return (
    <Disclosure summary="Comment cet ordre est calculé">
      <ol className="grid max-w-prose list-decimal gap-2 pl-5 text-ink-soft">
        {rule.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </Disclosure>
  )
}
