import type { VNode } from 'preact'
import { Icon } from '#web/parts/icons.tsx'
import { Tag } from '#web/parts/words.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import { endedWords } from '../endedWords.ts'
import type { Ending } from '../rules.ts'

interface CardLinkProps { readonly ui: Ui, readonly path: string, readonly name: string, readonly isArchived: boolean, readonly ending?: Ending }

/** The name of a card as a link to it, with a mark when it is archived or has ended. */
export function CardLink({ ui, path, name, isArchived, ending }: CardLinkProps): VNode {
  const ended = ending === undefined ? null : endedWords(ui, ending)
  return (
    <>
      <a href={ui.href(path)} lang={writtenIn(ui)}>{name}</a>{isArchived && <> <Tag>{ui.t('directory:archived')}</Tag></>}
      {ended !== null && <> <Tag warm>{ended}</Tag></>}
    </>
  )
}

interface ChangeLinkProps { readonly ui: Ui, readonly path: string, readonly label: string }

/** The button at the head of a card that opens its form. */
export const ChangeLink = ({ ui, path, label }: ChangeLinkProps): VNode =>
  <a class="button" href={ui.href(path)}><Icon name="edit" small />{label}</a>

/** The link at the head of a part that adds to it. */
export const AddLink = ({ ui, path, label }: ChangeLinkProps): VNode =>
  <a href={ui.href(path)}><Icon name="plus" small />{label}</a>

interface RowActProps extends ChangeLinkProps {
  /** What the act is about, for readers of the screen. */
  readonly what: string
}

/** An act in a row of a table. */
export const RowAct = ({ ui, path, label, what }: RowActProps): VNode =>
  <a href={ui.href(path)}>{label}<span class="visually-hidden" lang={writtenIn(ui)}> {what}</span></a>
