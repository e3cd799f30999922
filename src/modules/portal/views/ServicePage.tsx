import type { VNode } from 'preact'
import { LogoPicture, type PublicServiceCard } from '#modules/directory/index.ts'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import { FlagInvitation } from './FlagPage.tsx'
import { Freshness } from './Freshness.tsx'
import { ServiceContact } from './ServiceContact.tsx'
import { ServiceEnded } from './ServiceEnded.tsx'
import { GoodToKnow, WhoRuns } from './ServiceFacts.tsx'
import { ServiceStart } from './ServiceStart.tsx'
import { ServiceTravel } from './ServiceTravel.tsx'
import { ServiceWhere } from './ServiceWhere.tsx'
import { ServiceWhom } from './ServiceWhom.tsx'
import type { ServicePageProps } from './servicePageProps.ts'

export function ServicePage(props: ServicePageProps): VNode {
  const { ui, card, origin } = props
  const { t } = ui
  return (
    <PublicLayout
      ui={ui} title={card.name} isWritten lead={card.summary === '' ? undefined : card.summary} description={card.summary}
      head={<>{card.logo !== null && <LogoPicture logo={card.logo} />}<Verified ui={ui} card={card} /></>}
      crumbs={[{ label: t('portal:catalogue.title'), path: origin === null ? '/sluzby' : `/sluzby?obec=${origin.code}` }]}
    >
      <div class="card-page">
        <div>
          {props.similar === null ? <ServiceStart {...props} /> : <ServiceEnded {...props} />}
          <ServiceWhom ui={ui} card={card} />
          <ServiceWhere {...props} />
          {props.similar === null && <ServiceTravel {...props} />}
          <GoodToKnow ui={ui} card={card} />
          <WhoRuns ui={ui} card={card} />
          <FlagInvitation ui={ui} path={`/sluzby/${card.id}`} />
        </div>
        {props.similar === null && <ServiceContact {...props} />}
      </div>
    </PublicLayout>
  )
}

function Verified({ ui, card }: { readonly ui: Ui, readonly card: PublicServiceCard }): VNode {
  const { t } = ui
  return (
    <p class="verified">
      <Freshness ui={ui} card={card} />
      <span>{t('portal:card.runs')} <a href={ui.href(`/organizace/${card.organisationId}`)} lang={writtenIn(ui)}>{card.organisation}</a></span>
    </p>
  )
}
