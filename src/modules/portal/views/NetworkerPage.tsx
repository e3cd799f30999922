import type { VNode } from 'preact'
import type { Municipality } from '#modules/territory/index.ts'
import { isReachable, type PublicNetworker, publiclyShown } from '#modules/work/index.ts'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { MunicipalityChoice } from '../chosenMunicipality.ts'
import type { OrpArea } from '../queries/areas.ts'
import type { PublicNetworks } from '../queries/networks.ts'
import { NetworkMap } from './FindNetworker.tsx'
import { MunicipalityChoices, MunicipalityForm } from './MunicipalityForm.tsx'
import { NetworkerCard } from './NetworkerCard.tsx'
import { OperatorContact } from './OperatorContact.tsx'
import { networkedSentence } from './regionMap.ts'

interface NetworkerPageProps {
  readonly ui: Ui
  readonly choice: MunicipalityChoice
  /** Of the found municipality. */
  readonly networkers: readonly PublicNetworker[]
  readonly networks: PublicNetworks
  readonly areas: readonly OrpArea[]
}

/** „Najděte svého síťaře“: the municipality, then whom to call and where. */
export function NetworkerPage({ ui, choice, networkers, networks, areas }: NetworkerPageProps): VNode {
  const { t } = ui
  return (
    <PublicLayout ui={ui} title={t('portal:networker.title')} description={t('portal:networker.description')} lead={t('portal:networker.lead')}>
      <div class="find-networker find-networker-page">
        <div>
          <MunicipalityForm
            ui={ui} action="/sitar" label={t('portal:municipality.name')} submit={t('portal:networker.submit')} choice={choice}
          />
          <MunicipalityChoices ui={ui} action="/sitar" choice={choice} />
          {choice.kind === 'found' && <Found ui={ui} municipality={choice.municipality} networkers={networkers} />}
          <p class="section-more"><a href={ui.href('/sitar/co-dela')}>{t('portal:networker.role.title')}</a></p>
        </div>
        <section aria-labelledby="kde-pusobi">
          <h2 id="kde-pusobi">{t('portal:networker.networkedPlaces')}</h2>
          <NetworkedPlaces ui={ui} networks={networks} />
          <NetworkMap ui={ui} networks={networks} areas={areas} />
        </section>
      </div>
    </PublicLayout>
  )
}

function NetworkedPlaces({ ui, networks }: { readonly ui: Ui, readonly networks: PublicNetworks }): VNode {
  if (networks.orps.length === 0) return <p>{networkedSentence(ui, networks) || ui.t('portal:networker.nowhere')}</p>
  return <ul>{networks.orps.map(({ code, name }) => <li><a href={ui.href(`/orp/${code}`)}>{name}</a></li>)}</ul>
}

interface FoundProps { readonly ui: Ui, readonly municipality: Municipality, readonly networkers: readonly PublicNetworker[] }

function Found({ ui, municipality: { code, name, orpCode, orpName }, networkers }: FoundProps): VNode {
  const { t } = ui
  const hasLocal = networkers.some(({ role }) => role === 'local_networker')
  const shown = publiclyShown(networkers)
  return (
    <section class="card-part stack" aria-labelledby="nalezeno">
      <h2 id="nalezeno">{t('portal:networker.found', { name })}</h2>
      {!hasLocal && networkers.length > 0 && <p>{t('portal:networker.onlyRegional', { orp: orpName })}</p>}
      {shown.map((networker) => <NetworkerCard ui={ui} networker={networker} />)}
      {!shown.some(isReachable) && <Operator ui={ui} orpName={orpName} said={shown.length === 0 ? 'portal:networker.nobody' : 'portal:networker.unreachable'} />}
      <ul>
        <li><a href={ui.href(`/sluzby?obec=${code}`)}>{t('portal:networker.more.services', { name })}</a></li>
        <li><a href={ui.href(`/orp/${orpCode}`)}>{t('portal:networker.more.orp', { orp: orpName })}</a></li>
      </ul>
    </section>
  )
}

interface OperatorProps { readonly ui: Ui, readonly orpName: string, readonly said: 'portal:networker.nobody' | 'portal:networker.unreachable' }

/** Where nobody networks yet or can be reached: who runs these pages, or at least the town hall. */
const Operator = ({ ui, orpName, said }: OperatorProps): VNode => (
  <>
    <Notice><p>{ui.t(said, { orp: orpName })}</p></Notice>
    <OperatorContact ui={ui} none="portal:networker.noContact" noneValues={{ orp: orpName }} />
  </>
)
