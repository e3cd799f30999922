import type { VNode } from 'preact'
import type { PublicNetworker } from '#modules/work/index.ts'
import type { Municipality, Orp, OrpFigure, OrpSums, TravelTime } from '#modules/territory/index.ts'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import type { Ui } from '#web/ui.ts'
import type { MunicipalityArea } from '../queries/areas.ts'
import type { OrpServiceCounts, PublicServicePlace } from '../queries/orpServices.ts'
import { OrpFigures, OrpNumbers } from './OrpNumbers.tsx'
import { OrpMap } from './OrpMap.tsx'
import { OrpNetworker } from './OrpNetworker.tsx'
import { OrpServices } from './OrpServices.tsx'
import { OrpTravel } from './OrpTravel.tsx'

export interface OrpProfile {
  readonly orp: Orp
  readonly sums: OrpSums
  readonly figures: readonly OrpFigure[]
  readonly municipalities: readonly Municipality[]
  readonly travelTimes: readonly TravelTime[]
  readonly counts: OrpServiceCounts
  readonly places: readonly PublicServicePlace[]
  readonly areas: readonly MunicipalityArea[]
  readonly networkers: readonly PublicNetworker[]
}

/** The public page of an ORP: numbers with their source, who helps, where, how far it is, and the networker. */
export function OrpPage({ ui, profile }: { readonly ui: Ui, readonly profile: OrpProfile }): VNode {
  const { orp, sums, figures, municipalities, travelTimes, counts, places, areas, networkers } = profile
  const { t } = ui
  return (
    <PublicLayout
      ui={ui} title={t('portal:orp.title', { name: orp.name })} description={t('portal:orp.description', { name: orp.name })}
      lead={t('portal:orp.lead', { name: orp.name, region: orp.regionName })} crumbs={[{ label: t('portal:networker.title'), path: '/sitar' }]}
    >
      <div class="card-page">
        <div>
          <OrpNumbers ui={ui} sums={sums} municipalities={municipalities} />
          <About ui={ui} orp={orp} />
          <OrpServices ui={ui} orp={orp} counts={counts} />
          <OrpMap ui={ui} orp={orp} areas={areas} places={places} />
          <MunicipalityLinks ui={ui} municipalities={municipalities} />
        </div>
        <OrpNetworker ui={ui} networkers={networkers} />
      </div>
      <OrpFigures ui={ui} figures={figures} />
      <OrpTravel ui={ui} travelTimes={travelTimes} />
    </PublicLayout>
  )
}

function About({ ui, orp: { characteristics, motto, networkingSince } }: { readonly ui: Ui, readonly orp: Orp }): VNode | null {
  const lines = characteristics?.split('\n').filter((line) => line.trim() !== '') ?? []
  if (lines.length === 0 && motto === null && networkingSince === null) return null
  return (
    <section class="card-part" aria-labelledby="o-uzemi">
      <h2 id="o-uzemi">{ui.t('portal:orp.about')}</h2>
      {networkingSince !== null && <p>{ui.t('portal:orp.networkingSince', { month: ui.format.month(networkingSince) })}</p>}
      {lines.length > 0 && <ul>{lines.map((line) => <li>{line}</li>)}</ul>}
      {motto !== null && <p class="excerpt">{ui.t('portal:orp.motto', { motto })}</p>}
    </section>
  )
}

interface MunicipalityLinksProps { readonly ui: Ui, readonly municipalities: readonly Municipality[] }

function MunicipalityLinks({ ui, municipalities }: MunicipalityLinksProps): VNode {
  return (
    <section class="card-part" aria-labelledby="obce">
      <h2 id="obce">{ui.t('portal:orp.municipalityList.title')}</h2>
      <p>{ui.t('portal:orp.municipalityList.text')}</p>
      <ul class="name-columns">
        {municipalities.map(({ code, name }) => <li><a href={ui.href(`/sluzby?obec=${code}`)}>{name}</a></li>)}
      </ul>
    </section>
  )
}
