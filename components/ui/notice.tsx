import { CircleAlert, CircleCheck, Info, type IconComponent, TriangleAlert } from './icons.tsx'
import type { ReactNode } from 'react'
import { tied } from './tied.tsx'

type NoticeKind = 'info' | 'success' | 'warning' | 'error'

type NoticeProps = {
  kind?: NoticeKind
  title?: ReactNode
  children?: ReactNode
  /** `announce` after an action, so that it is read aloud; `quiet` for what stands in the page. */
  voice?: 'quiet' | 'announce'
}

const looks: Record<NoticeKind, { tone: string; Icon: IconComponent; word: string }> = {
  info: { tone: 'info', Icon: Info, word: 'Information' },
  success: { tone: 'success', Icon: CircleCheck, word: 'C’est fait' },
  warning: { tone: 'warning', Icon: TriangleAlert, word: 'Attention' },
  error: { tone: 'danger', Icon: CircleAlert, word: 'Erreur' },
}

/** Something to know about this page; its kind is said by an icon and a word as well as by a colour. */
export function Notice({ kind = 'info', title, children, voice = 'quiet' }: NoticeProps) {
  const { tone, Icon, word } = looks[kind]
  const role = voice === 'quiet' ? undefined : kind === 'error' ? 'alert' : 'status'
  return (
    <div className="notice" data-tone={tone} role={role}>
      <Icon aria-hidden />
      <p className={title ? 'notice-title' : 'sr-only'}>
        <span className={title ? 'sr-only' : undefined}>{word} : </span>
        {tied(title)}
      </p>
      {children ? <div>{tied(children)}</div> : null}
    </div>
  )
}
