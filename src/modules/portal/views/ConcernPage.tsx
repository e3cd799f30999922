import type { VNode } from 'preact'
import type { Municipality } from '#modules/territory/index.ts'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import { Icon } from '#web/parts/icons.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { MunicipalityChoice } from '../chosenMunicipality.ts'
import type { PublicOffice } from '../queries/childProtection.ts'
import { MunicipalityChoices, MunicipalityForm } from './MunicipalityForm.tsx'
import { OfficeCard, TownHall } from './OfficeCard.tsx'

interface ConcernPageProps {
  readonly ui: Ui
  readonly choice: MunicipalityChoice
  /** Of the found municipality. */
  readonly offices: readonly PublicOffice[]
}

/** „Mám obavu o dítě“: whom to call now, the right office by municipality, and what to expect. It asks for no story. */
export function ConcernPage({ ui, choice, offices }: ConcernPageProps): VNode {
  const { t } = ui
  return (
    <PublicLayout ui={ui} title={t('portal:concern.title')} description={t('portal:concern.description')} lead={t('portal:concern.lead')}>
      <div class="card-page">
        <div>
          <Now ui={ui} />
          <MunicipalityForm
            ui={ui} action="/mam-obavu" label={t('portal:concern.municipality')} submit={t('portal:concern.submit')} choice={choice}
          />
          <p class="meta section-more">{t('portal:concern.onlyMunicipality')}</p>
          <MunicipalityChoices ui={ui} action="/mam-obavu" choice={choice} />
          {choice.kind === 'found' && <Found ui={ui} municipality={choice.municipality} offices={offices} />}
        </div>
        <Expectations ui={ui} />
      </div>
    </PublicLayout>
  )
}

const urgentNumbers = [{ number: '112', who: 'portal:concern.now.emergency' }, { number: '158', who: 'portal:concern.now.police' }] as const

const Now = ({ ui: { t } }: { readonly ui: Ui }): VNode => (
  <Notice kind="heed" title={t('portal:concern.now.title')}>
    <div class="buttons">
      {urgentNumbers.map(({ number, who }) => (
        <a class="button button-danger" href={`tel:${number}`}><Icon name="phone" small /><span><strong>{number}</strong> {t(who)}</span></a>
      ))}
    </div>
  </Notice>
)

interface FoundProps { readonly ui: Ui, readonly municipality: Municipality, readonly offices: readonly PublicOffice[] }

function Found({ ui, municipality, offices }: FoundProps): VNode {
  const { t } = ui
  const protecting = offices.filter(({ kind, phone, email }) => kind === 'ospod_orp' && (phone !== null || email !== null))
  return (
    <section class="card-part stack" aria-labelledby="urad">
      <h2 id="urad">{t('portal:concern.office', { name: municipality.name })}</h2>
      {protecting.map((office) => <OfficeCard ui={ui} office={office} />)}
      {protecting.length === 0 && (
        <TownHall ui={ui} orpName={municipality.orpName} social={offices.filter(({ kind }) => kind === 'osvz')} />
      )}
      <p>{t('portal:concern.afterHours')}</p>
    </section>
  )
}

const asked = ['where', 'what', 'safe', 'who'] as const

function Expectations({ ui }: { readonly ui: Ui }): VNode {
  const { t } = ui
  return (
    <div class="stack">
      <h2>{t('portal:concern.asked.title')}</h2>
      <ul>{asked.map((line) => <li>{t(`portal:concern.asked.${line}`)}</li>)}</ul>
      <p>{t('portal:concern.asked.unsure')}</p>
      {(['anonymous', 'after', 'duty'] as const).map((part) => (
        <>
          <h2>{t(`portal:concern.${part}.title`)}</h2>
          <p>{t(`portal:concern.${part}.text`)}</p>
        </>
      ))}
      <p><a href={ui.href('/sluzby?situace=fear_for_child')}>{t('portal:concern.more')}</a></p>
    </div>
  )
}
