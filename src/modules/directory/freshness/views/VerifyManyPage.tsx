import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PostForm, SubmitRow } from '#web/parts/Form.tsx'
import type { Ui } from '#web/ui.ts'
import type { PickedCard } from '../doubtQueries.ts'

interface VerifyManyPageProps {
  readonly ui: Ui
  readonly cards: readonly PickedCard[]
  /** The filter of the queue, as its address has it. */
  readonly view: string
  /** What is said of them: that all of it is true, or that they are over. */
  readonly act: 'plati' | 'konec'
}

/** Many cards at once are verified, or ended by the register's days, after one look at their names. */
export function VerifyManyPage({ ui, cards, view, act }: VerifyManyPageProps): VNode {
  const { t } = ui
  const title = t(act === 'konec' ? 'freshness:doubts.confirmEnd' : 'freshness:doubts.confirm', { count: cards.length })
  return (
    <WorkLayout ui={ui} title={title} hasOwnHeading>
      <div class="dialog">
        <h1>{title}</h1>
        <p>{t(act === 'konec' ? 'freshness:doubts.endText' : 'freshness:verify.intro')}</p>
        <ul>{cards.map(({ kind, name }) => <li>{name} <span class="meta">({t(`freshness:doubts.kind.${kind}`)})</span></li>)}</ul>
        <PostForm ui={ui} action={`/prace/sit/overovani/${act}${view}`}>
          {cards.map(({ kind, id }) => <input type="hidden" name="karta" value={`${kind}:${id}`} />)}
          <input type="hidden" name="potvrzeno" value="on" />
          <SubmitRow ui={ui} label={t(act === 'konec' ? 'registers:ending.confirm' : 'directory:verified.all')} icon="check" back={`/prace/sit/overovani${view}`} />
        </PostForm>
      </div>
    </WorkLayout>
  )
}
