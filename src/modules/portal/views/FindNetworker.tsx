import type { VNode } from 'preact'
import { MapPicture } from '#web/map/MapPicture.tsx'
import { Icon } from '#web/parts/icons.tsx'
import type { Ui } from '#web/ui.ts'
import type { OrpArea } from '../queries/areas.ts'
import type { PublicNetworks } from '../queries/networks.ts'
import { MunicipalityForm } from './MunicipalityForm.tsx'
import { regionMap } from './regionMap.ts'

interface FindNetworkerProps {
  readonly ui: Ui
  /** There are municipalities to be asked about. */
  readonly mayAsk: boolean
  readonly networks: PublicNetworks
  readonly areas: readonly OrpArea[]
}

/** Who a networker is, where one works, and the way to one's own. */
export function FindNetworker({ ui, mayAsk, networks, areas }: FindNetworkerProps): VNode {
  const { t } = ui
  return (
    <section class="section section-soft" aria-labelledby="sitar">
      <div class="wrap find-networker">
        <div>
          <h2 id="sitar">{t('portal:home.networker.title')}</h2>
          <p class="section-more">{t('portal:home.networker.text')}</p>
          {mayAsk && <MunicipalityForm ui={ui} action="/sitar" label={t('portal:municipality.name')} submit={t('portal:networker.submit')} />}
          <YesAndNo ui={ui} />
        </div>
        <NetworkMap ui={ui} networks={networks} areas={areas} />
      </div>
    </section>
  )
}

const mapSize = { width: 540, narrow: 320 }

/** The region with the networked ORPs; nothing where there are no shapes to draw. */
export function NetworkMap({ ui, networks, areas }: Omit<FindNetworkerProps, 'mayAsk'>): VNode | null {
  const model = regionMap(ui, networks, areas)
  return model && <MapPicture ui={ui} id="mapa-site" model={model} size={mapSize} />
}

const yes = ['shows', 'joins', 'tells'] as const
const no = ['cases', 'decides', 'rates'] as const

function YesAndNo({ ui: { t } }: { readonly ui: Ui }): VNode {
  return (
    <div class="yes-no">
      <div>
        <h3>{t('portal:home.networker.does')}</h3>
        <ul>{yes.map((line) => <li><Icon name="check" small /><span>{t(`portal:home.networker.yes.${line}`)}</span></li>)}</ul>
      </div>
      <div>
        <h3>{t('portal:home.networker.doesNot')}</h3>
        <ul>{no.map((line) => <li><Icon name="cross" small /><span>{t(`portal:home.networker.no.${line}`)}</span></li>)}</ul>
      </div>
    </div>
  )
}
