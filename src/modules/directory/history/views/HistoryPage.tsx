import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Pager } from '#web/parts/Table.tsx'
import { Tag } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Names } from '../../views/cardWords.ts'
import type { CardKind } from '../changes.ts'
import type { KeptChange } from '../queries.ts'
import { restorableFields } from '../states.ts'
import { ChangesTable } from './ChangesTable.tsx'

/** What the pages of a card's history share: whose it is and where the card is. */
export interface HistoryHead {
  readonly ui: Ui
  readonly kind: CardKind
  readonly title: string
  /** The page of the card. */
  readonly card: string
  /** The page of its history. */
  readonly path: string
}

interface HistoryPageProps extends HistoryHead {
  readonly changes: readonly KeptChange[]
  readonly names: Names
  readonly total: number
  /** Of the card today. */
  readonly version: number
  readonly page: number
  readonly pages: number
  readonly mayRestore: boolean
}

/** Who changed the card, when and how; each change can be taken back. */
export function HistoryPage(props: HistoryPageProps): VNode {
  const { ui, title, card, changes, total, page, pages } = props
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t('cards:history.title')} intro={title}
      crumbs={[{ label: t('directory:organisations.title'), path: '/prace/sit/organizace' }, { label: title, path: card }]}
    >
      <p>{t('cards:history.intro', { count: total })}</p>
      {total === 0 && <p>{t('cards:history.empty')}</p>}
      <ol class="history">{changes.map((change) => <li><Entry {...props} change={change} /></li>)}</ol>
      <Pager ui={ui} page={page} pages={pages} />
    </WorkLayout>
  )
}

function Entry({ ui, kind, path, names, version, mayRestore, change }: HistoryPageProps & { readonly change: KeptChange }): VNode {
  const { t } = ui
  const isBeginning = change.version === 1
  const restore = `${path}/${change.version}`
  return (
    <>
      <h2>
        <time dateTime={change.at.toISOString()}>{ui.format.dateTime(change.at)}</time>{' · '}
        {change.by ?? t('cards:history.nobody')}{' '}
        <Tag>{t(isBeginning ? 'cards:history.begun' : `cards:origin.${change.origin}`)}</Tag>
      </h2>
      {isBeginning ? <p>{t('cards:history.beginning')}</p> : (
        <ChangesTable
          ui={ui} kind={kind} changes={change.changes} names={names}
          caption={t('cards:history.caption', { date: ui.format.dateTime(change.at) })}
        />
      )}
      {mayRestore && (
        <p class="section-more buttons">
          {restorableFields(change.changes).length > 0 && (
            <a href={ui.href(restore)}>{t('cards:history.takeBack')}</a>
          )}
          {change.version < version && <a href={ui.href(`${restore}?jak=stav`)}>{t('cards:history.toState')}</a>}
        </p>
      )}
    </>
  )
}
