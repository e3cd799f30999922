import type { VNode } from 'preact'
import { TextField } from '#web/parts/Field.tsx'
import type { Ui } from '#web/ui.ts'
import type { MunicipalityChoice } from '../chosenMunicipality.ts'

interface MunicipalityFormProps {
  readonly ui: Ui
  /** Where it goes, without the language prefix. */
  readonly action: string
  readonly label: string
  readonly submit: string
  readonly choice?: MunicipalityChoice | undefined
}

/** The one question of pages that answer by municipality. */
export function MunicipalityForm({ ui, action, label, submit, choice }: MunicipalityFormProps): VNode {
  return (
    <form class="ask" method="get" action={ui.href(action)}>
      <div class="ask-row">
        <TextField
          ui={ui} name="obec" label={label} hint={ui.t('portal:municipality.hint')} optional="unsaid" autoComplete="address-level2"
          value={writtenBy(choice)}
        />
        <button class="button button-second button-large" type="submit">{submit}</button>
      </div>
    </form>
  )
}

function writtenBy(choice: MunicipalityChoice | undefined): string {
  if (choice === undefined || choice.kind === 'unasked') return ''
  return choice.kind === 'found' ? choice.municipality.name : choice.typed
}

interface MunicipalityChoicesProps { readonly ui: Ui, readonly action: string, readonly choice: MunicipalityChoice }

/** What is said when the name alone does not tell: namesakes by their district, or that there is none such. */
export function MunicipalityChoices({ ui, action, choice }: MunicipalityChoicesProps): VNode | null {
  if (choice.kind === 'unknown') return <p class="section-more" role="status">{ui.t('portal:municipality.unknown', { name: choice.typed })}</p>
  if (choice.kind !== 'several') return null
  return (
    <section class="card-part" aria-labelledby="vyber-obce">
      <h2 id="vyber-obce">{ui.t('portal:municipality.choose')}</h2>
      <p>{ui.t('portal:municipality.several')}</p>
      <ul class="section-more">
        {choice.municipalities.map(({ code, name, districtName }) => (
          <li>
            <a href={ui.href(`${action}?obec=${code}`)}>{ui.t('portal:municipality.inDistrict', { name, district: districtName })}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
