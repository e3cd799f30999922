import type { VNode } from 'preact'
import type { Ui } from '#web/ui.ts'
import { contactLabel } from '../contactLabel.ts'

/** What a contact is called, read as Czech where it is Czech on another page. */
export function ContactName({ ui, label }: { readonly ui: Pick<Ui, 'language'>, readonly label: string }): VNode {
  const { text, lang } = contactLabel(ui.language, label)
  return lang === undefined ? <>{text}</> : <span lang={lang}>{text}</span>
}
