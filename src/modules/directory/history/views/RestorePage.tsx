import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice } from '#web/parts/GuardNotice.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Refusal } from '../../readings/reading.ts'
import type { Names } from '../../views/cardWords.ts'
import { cardFieldLabel } from '../../views/cardWords.ts'
import { labelsIn } from '../../views/fieldWords.ts'
import type { FieldChanges } from '../changes.ts'
import type { KeptChange } from '../queries.ts'
import { cardFieldOf } from '../partly.ts'
import { ChangesTable } from './ChangesTable.tsx'
import type { HistoryHead } from './HistoryPage.tsx'

interface RestorePageProps extends HistoryHead {
  readonly change: KeptChange
  /** Of the card of today, over which it is shown what would change. */
  readonly version: number
  /** What would change on the card of today. */
  readonly changes: FieldChanges
  readonly names: Names
  readonly extent: 'zmena' | 'stav'
  /** Why the form of the card would not save it so. */
  readonly refusal?: Refusal | undefined
  /** Somebody saved the card since this page was read. */
  readonly isOvertaken?: boolean | undefined
  /** Fields that stay as they are today, so that the rest can come back. */
  readonly left?: readonly string[] | undefined
}

/** The field that says which fields of the card stay as they are. */
export const leftFields = 'bez'

/** The field that says over which version of the card the restoring was shown. */
export const shownVersion = 'karta'

/** Shows what restoring would change on the card before it does. */
export function RestorePage(props: RestorePageProps): VNode {
  const { ui, title, card, path, change, extent, refusal } = props
  const { t } = ui
  const heading = t(extent === 'stav' ? 'cards:restore.state' : 'cards:restore.change', { date: ui.format.dateTime(change.at) })
  return (
    <WorkLayout
      ui={ui} title={heading} intro={title}
      crumbs={[
        { label: t('directory:organisations.title'), path: '/prace/sit/organizace' }, { label: title, path: card },
        { label: t('cards:history.title'), path },
      ]}
    >
      <Body {...props} problems={refusal?.problems ?? {}} />
    </WorkLayout>
  )
}

function Body(props: RestorePageProps & Pick<Refusal, 'problems'>): VNode {
  const { ui, kind, path, changes, names, isOvertaken, left = [], problems } = props
  const { t } = ui
  const [isNothing, isRefused] = [Object.keys(changes).length === 0, Object.keys(problems).length > 0 && left.length === 0]
  return (
    <>
      {isOvertaken === true && <Notice kind="heed" role="status"><p>{t('cards:restore.overtaken')}</p></Notice>}
      {isRefused ? <Refused ui={ui} kind={kind} problems={problems} /> : <Left ui={ui} kind={kind} left={left} problems={problems} />}
      {!isRefused && <p>{t(isNothing ? 'cards:restore.nothing' : 'cards:restore.intro')}</p>}
      {!isNothing && <ChangesTable ui={ui} kind={kind} changes={changes} names={names} caption={t('cards:restore.caption')} />}
      {isNothing || isRefused ? <p><a href={ui.href(path)}>{t('cards:restore.back')}</a></p> : <RestoreForm {...props} />}
    </>
  )
}

const RestoreForm = ({ ui, path, change, version, extent, left = [], refusal }: RestorePageProps): VNode => (
  <PostForm ui={ui} action={`${path}/${change.version}`}>
    <input type="hidden" name="jak" value={extent} />
    <input type="hidden" name={shownVersion} value={version} />
    {left.map((field) => <input type="hidden" name={leftFields} value={field} />)}
    <GuardNotice ui={ui} guarded={refusal?.guarded} />
    <SubmitRow ui={ui} label={ui.t('cards:restore.submit')} back={path} />
  </PostForm>
)

/** What the form of the card says to such a card: it is mended there, not here. */
function Refused({ ui, kind, problems }: Pick<RestorePageProps, 'ui' | 'kind'> & Pick<Refusal, 'problems'>): VNode {
  const labels = labelsIn(ui, kind, problems)
  return (
    <Notice kind="heed" title={ui.t('cards:restore.refused')} role="status">
      <ul>{Object.entries(problems).map(([field, problem]) => <li>{labels[field] ?? field}: {ui.t(problem)}</li>)}</ul>
      <p>{ui.t('cards:restore.refusedHow')}</p>
    </Notice>
  )
}

/** The fields the form of the card would not save as they were: they stay, and the rest can come back. */
function Left({ ui, kind, left, problems }: Pick<RestorePageProps, 'ui' | 'kind'> & Pick<Refusal, 'problems'> & { readonly left: readonly string[] }): VNode | null {
  if (left.length === 0) return null
  const why = (field: string): string => {
    const problem = Object.entries(problems).find(([name]) => cardFieldOf(name) === field)?.[1]
    return problem === undefined ? '' : `: ${ui.t(problem)}`
  }
  return (
    <Notice kind="heed" title={ui.t('cards:restore.partly')} role="status">
      <p>{ui.t('cards:restore.partlyHow')}</p>
      <ul>{left.map((field) => <li>{cardFieldLabel({ ui, kind, field })}{why(field)}</li>)}</ul>
    </Notice>
  )
}
