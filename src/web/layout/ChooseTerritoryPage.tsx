import type { VNode } from 'preact'
import type { Lacking } from '../context.ts'
import { withQuery } from '../parts/address.ts'
import { byRegion, type TerritoryChoice, type Ui } from '../ui.ts'
import { WorkLayout } from './WorkLayout.tsx'

interface ChooseTerritoryProps { readonly ui: Ui, readonly lacking: Lacking }

/** A page of one territory, asked for by somebody who has many and turned to none: which one? By alphabet, ORPs under their regions. */
export function ChooseTerritoryPage({ ui, lacking }: ChooseTerritoryProps): VNode {
  const groups = byRegion(ui.territories)
  const named = groups.flatMap(({ region, territories }) => region === null ? [] : [{ region, territories }])
  return (
    <WorkLayout ui={ui} title={ui.t(`web:work.choose.${lacking}`)} intro={ui.t(`web:work.chooseText.${lacking}`)}>
      {named.length === 0 && <Orps ui={ui} orps={ui.territories} />}
      {lacking === 'region' && <ul class="lines">{named.map(({ region }) => <li><a class="line" href={regionPath(ui, region.code)}><b>{region.name}</b></a></li>)}</ul>}
      {lacking !== 'region' && named.map(({ region, territories }) => (
        <section class="part">
          <h2>{region.name}</h2>
          {lacking === 'either' && <p><a href={regionPath(ui, region.code)}>{ui.t('web:work.wholeRegion')}<span class="visually-hidden">: {region.name}</span></a></p>}
          <Orps ui={ui} orps={territories} />
        </section>
      ))}
    </WorkLayout>
  )
}

const regionPath = (ui: Ui, code: string): string => withQuery(ui, { orp: null, kraj: code })

const Orps = ({ ui, orps }: { readonly ui: Ui, readonly orps: readonly TerritoryChoice[] }): VNode => (
  <ul class="lines">
    {orps.map(({ code, name }) => <li><a class="line" href={withQuery(ui, { orp: code })}><b>{name}</b></a></li>)}
  </ul>
)
