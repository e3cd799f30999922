import type { VNode } from 'preact'
import { withQuery } from '../parts/address.ts'
import type { Ui } from '../ui.ts'
import { WorkLayout } from './WorkLayout.tsx'

/** A page of one ORP, asked for by somebody who has many and turned to none: which one? By alphabet. */
export const ChooseTerritoryPage = ({ ui }: { readonly ui: Ui }): VNode => (
  <WorkLayout ui={ui} title={ui.t('web:work.choose')} intro={ui.t('web:work.chooseText')}>
    <ul class="lines">
      {ui.territories.map(({ code, name }) => <li><a class="line" href={withQuery(ui, { orp: code })}><b>{name}</b></a></li>)}
    </ul>
  </WorkLayout>
)
