import type { VNode } from 'preact'
import { audienceGroups, CodeName, type PublicServiceCard, targetGroups } from '#modules/directory/index.ts'
import { Icon } from '#web/parts/icons.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import { ageWords } from './wayWords.ts'

/** Whom it helps and whom not; in danger always 112. */
export function ServiceWhom({ ui, card }: { readonly ui: Ui, readonly card: PublicServiceCard }): VNode {
  const { t } = ui
  const ages = ageWords(ui, card)
  const helped = [
    ...(ages === null ? [] : [t('portal:card.ages', { ages })]),
    ...card.audienceGroups.map((group) => <CodeName ui={ui} list={audienceGroups} code={group} />),
    ...card.targetGroups.map((group) => <CodeName ui={ui} list={targetGroups} code={group} />),
  ]
  return (
    <section class="card-part" aria-labelledby="pro-koho">
      <h2 id="pro-koho">{t('portal:card.whom')}</h2>
      <div class="for-whom">
        <div class="panel panel-soft">
          <h3><Icon name="check" small />{t('portal:card.helps')}</h3>
          {helped.length === 0 ? <p>{t('portal:card.anybody')}</p> : <ul>{helped.map((who) => <li>{who}</li>)}</ul>}
        </div>
        <div class="panel">
          <h3><Icon name="cross" small />{t('portal:card.notHere')}</h3>
          <ul>
            <li>{t('portal:card.emergency')} <a href="tel:112">112</a></li>
            {card.notFor !== null && <li lang={writtenIn(ui)}>{card.notFor}</li>}
          </ul>
        </div>
      </div>
    </section>
  )
}
