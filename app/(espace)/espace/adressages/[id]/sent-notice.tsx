import { Notice } from '#components/ui/notice'
import { type Day, dayAt } from '#lib/platform/day'
import { frenchDateTime, frenchDay } from '#lib/platform/format/french-date'

type SentNoticeProps = { need: { code: string; dueAt: Date | null }; clock: { today: Day; timeZone: string }; opening: { isOpen: boolean; opensAt: Date | null } }

/** Said once, after sending: the code, until when there will be news, and, outside of opening hours, when it is read. */
export function SentNotice({ need, clock, opening }: SentNoticeProps) {
  const news = need.dueAt === null ? null : frenchDay(dayAt(new Date(need.dueAt.getTime() - 1), clock.timeZone), clock.today)
  return (
    <Notice kind="success" title="L’adressage est envoyé" voice="announce">
      Notez le code {need.code}&nbsp;: il permet d’en parler au téléphone.{news === null ? '' : ` Vous aurez des nouvelles d’ici le ${news}.`}
      {opening.isOpen || opening.opensAt === null ? '' : ` La coordination est fermée en ce moment : elle rouvre le ${frenchDateTime(opening.opensAt, clock.timeZone)}.`} En cas d’urgence, le 15.
    </Notice>
  )
}
