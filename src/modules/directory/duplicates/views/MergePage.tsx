import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { cardFieldLabel, cardFieldWords, type Names } from '../../views/cardWords.ts'
import type { CardPair, FieldChoice, Side } from '../choice.ts'
import { cardPath, pairPath, queuePath } from '../paths.ts'

interface MergePageProps {
  readonly ui: Ui
  readonly pair: CardPair
  readonly choices: readonly FieldChoice[]
  readonly names: Names
  /** Two services of two organisations. */
  readonly areApart: boolean
}

/** Both cards side by side, field by field; what is the same is not asked. */
export function MergePage(props: MergePageProps): VNode {
  const { ui, pair: { kind, staying, gone }, choices, areApart } = props
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t('duplicates:merge.title', { gone: gone.name, staying: staying.name })} intro={t(`duplicates:merge.intro.${kind}`)}
      crumbs={[{ label: t('duplicates:queue.title'), path: queuePath }]}
    >
      <ul>
        <li>{t('duplicates:merge.stays')} <a href={ui.href(cardPath(kind, staying.id))}>{staying.name}</a></li>
        <li>{t('duplicates:merge.goes')} <a href={ui.href(cardPath(kind, gone.id))}>{gone.name}</a></li>
      </ul>
      <p><a href={ui.href(pairPath(kind, gone.id, staying.id))}>{t('duplicates:merge.swap')}</a></p>
      {areApart && <Notice kind="heed"><p>{t('duplicates:merge.apart')}</p></Notice>}
      <PostForm ui={ui} action={pairPath(kind, staying.id, gone.id)}>
        <input type="hidden" name="verze" value={`${staying.version}.${gone.version}`} />
        <Choices {...props} />
        {choices.length === 0 && <p>{t('duplicates:merge.same')}</p>}
        <SubmitRow ui={ui} label={t('duplicates:merge.submit')} back={queuePath} />
      </PostForm>
    </WorkLayout>
  )
}

function Choices({ ui, pair, choices, names }: MergePageProps): VNode | null {
  const { t } = ui
  const { kind } = pair
  if (choices.length === 0) return null
  const side = (which: Side) => (choice: FieldChoice) => (
    <label class="choice">
      <input type="radio" name={`pole-${choice.field}`} value={which} checked={choice.usual === which} />
      <span class="visually-hidden">{cardFieldLabel({ ui, kind, field: choice.field })}: </span>
      <span>{cardFieldWords({ ui, kind, field: choice.field }, choice[which], names)}</span>
    </label>
  )
  return (
    <DataTable
      ui={ui} caption={t('duplicates:merge.caption')} note={t('duplicates:merge.note')} rows={choices}
      columns={[
        { label: t('cards:history.field'), kind: 'name', cell: ({ field }) => cardFieldLabel({ ui, kind, field }) },
        { label: t('duplicates:merge.fromStaying'), cell: side('staying') },
        { label: t('duplicates:merge.fromGone'), cell: side('gone') },
      ]}
    />
  )
}
