/** A mail's plain text, its addresses made into links. */
export function MailText({ text }: { text: string }) {
  return (
    <div className="mail-text">
      {text.split('\n').map((line, index) =>
        /^https?:\/\/\S+$/.test(line) ? (
          // A line's place is its identity: the text never changes.
          <p key={index}>
            <a href={line}>{line}</a>
          </p>
        ) : (
          <p key={index}>{line}</p>
        ),
      )}
    </div>
  )
}
