import type { VNode } from 'preact'
import { HeroBag } from '#web/parts/bag.tsx'
import { TextField } from '#web/parts/Field.tsx'
import { Icon } from '#web/parts/icons.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { PublicNetworks } from '../queries/networks.ts'
import { regionNames } from './regionMap.ts'

interface HomeHeroProps { readonly ui: Ui, readonly hasServices: boolean, readonly networks: PublicNetworks }

/** The opening: what this is, where it is, and the question. */
export function HomeHero({ ui, hasServices, networks }: HomeHeroProps): VNode {
  return (
    <section class="hero" aria-labelledby="uvod">
      <div class="wrap">
        <div>
          <h1 id="uvod">{ui.t('portal:home.heading')}</h1>
          <p class="lead">{whereSaid(ui, networks)} {ui.t('portal:home.withoutSignIn')}</p>
          {hasServices ? <AskForm ui={ui} /> : <NothingYet ui={ui} />}
        </div>
        <div class="hero-art"><HeroBag ui={ui} /></div>
      </div>
    </section>
  )
}

/** So many towns are still read; of more only the regions are named. */
const mostTowns = 4

function whereSaid({ t, format }: Ui, networks: PublicNetworks): string {
  const towns = networks.orps.map(({ name }) => name)
  if (towns.length > 0 && towns.length <= mostTowns) return t('portal:home.around', { count: towns.length, places: format.list(towns) })
  const regions = regionNames(networks)
  return regions.length === 0 ? t('portal:home.anywhere') : t('portal:home.inRegions', { regions: format.list(regions) })
}

/** The form of the question: a door below sends its municipality along. */
export const askForm = 'dotaz'

function AskForm({ ui }: { readonly ui: Ui }): VNode {
  const { t } = ui
  return (
    <form class="ask" method="get" action={ui.href('/sluzby')} role="search" aria-label={t('portal:home.ask.label')} id={askForm}>
      <TextField ui={ui} name="q" type="search" label={t('portal:home.ask.what')} hint={t('portal:home.ask.hint')} optional="unsaid" />
      <div class="ask-row">
        <TextField ui={ui} name="obec" label={t('portal:home.ask.where')} optional autoComplete="address-level2" idPrefix="hledat" tellsEmpty />
        <button class="button button-large" type="submit"><Icon name="search" small />{t('portal:home.ask.submit')}</button>
      </div>
    </form>
  )
}

const NothingYet = ({ ui }: { readonly ui: Ui }): VNode =>
  <Notice title={ui.t('portal:home.empty.title')}><p>{ui.t('portal:home.empty.text')}</p></Notice>
