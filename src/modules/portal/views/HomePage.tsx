import type { VNode } from 'preact'
import { HelplineBand } from '#web/layout/Helplines.tsx'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import type { Ui } from '#web/ui.ts'
import type { OrpArea } from '../queries/areas.ts'
import type { PublicContent, PublicNetworks } from '../queries/networks.ts'
import { FindNetworker } from './FindNetworker.tsx'
import { HomeDoors } from './HomeDoors.tsx'
import { HomeHero } from './HomeHero.tsx'
import { HomeSituations } from './HomeSituations.tsx'

interface HomePageProps {
  readonly ui: Ui
  readonly content: PublicContent
  readonly networks: PublicNetworks
  readonly areas: readonly OrpArea[]
}

/** The first page: one question, numbers to call, situations, the networker, and three further doors. */
export function HomePage({ ui, content, networks, areas }: HomePageProps): VNode {
  return (
    <PublicLayout ui={ui} title={ui.t('portal:home.title')} description={ui.t('portal:home.description')} isHome>
      <HomeHero ui={ui} hasServices={content.hasServices} networks={networks} />
      <HelplineBand ui={ui} />
      {content.hasServices && <HomeSituations ui={ui} />}
      <FindNetworker ui={ui} mayAsk={content.hasMunicipalities} networks={networks} areas={areas} />
      <HomeDoors ui={ui} hasServices={content.hasServices} />
    </PublicLayout>
  )
}
