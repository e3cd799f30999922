import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DateField, FileField, SelectField, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { DefinitionList } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { registersPath, sourcePath } from '../paths.ts'
import type { Territory } from '../queries/runs.ts'
import { type FileRegister, registerSources } from '../sources/index.ts'

export interface SourcePageProps {
  readonly ui: Ui
  readonly source: FileRegister
  /** ORPs the person may bring cards in for. */
  readonly orps: readonly Territory[]
  /** The person may bring in the whole country. */
  readonly isCountry: boolean
  /** Bytes a file may have. */
  readonly largest: number
  /** A file may be brought from an address. */
  readonly takesAddress: boolean
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
}

/** One register: where it is to be had, and the form that takes it over. */
export function SourcePage(props: SourcePageProps): VNode {
  const { ui, source, problems } = props
  const { t } = ui
  const { address, home, licence, formats } = registerSources[source]
  return (
    <WorkLayout
      ui={ui} title={t(`registers:source.${source}`)} intro={t(`registers:what.${source}`)} problems={problems}
      crumbs={[{ label: t('registers:title'), path: registersPath }]} crumb={t(`registers:short.${source}`)}
    >
      <section class="part">
        <DefinitionList
          ui={ui}
          facts={[
            { term: t('registers:home'), value: <a href={address ?? home} rel="external noreferrer">{address ?? home}</a> },
            { term: t('registers:format'), value: formats },
            { term: t('registers:licence.label'), value: t(`registers:licence.${licence}`) },
          ]}
        />
      </section>
      <section class="part"><OrderForm {...props} /></section>
    </WorkLayout>
  )
}

function OrderForm({ ui, source, orps, isCountry, largest, takesAddress, typed, problems }: SourcePageProps): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  const labels = { file: t('registers:form.file'), address: t('registers:form.address'), asOf: t('registers:form.asOf'), territory: t('registers:form.territory') }
  return (
    <PostForm ui={ui} action={sourcePath(source)} multipart class="narrow-form" label={t('registers:form.title')}>
      <ErrorSummary ui={ui} problems={problems} labels={labels} title={t('registers:form.refused')} />
      <DateField {...field} name="asOf" label={labels.asOf} hint={t('registers:form.asOfHint')} optional />
      <SelectField
        {...field} name="territory" label={labels.territory} optional="unsaid"
        none={isCountry ? t('registers:form.country') : t('registers:form.everything')} options={territoryOptions(ui, orps)}
      />
      <FileField
        {...field} name="file" label={labels.file} hint={t('registers:form.fileHint', { size: ui.format.fileSize(largest) })}
        accept={registerSources[source].formats} optional="unsaid"
      />
      {takesAddress ? (
        <TextField
          {...field} name="address" type="url" label={labels.address} hint={t('registers:form.addressHint')} optional="unsaid"
        />
      ) : <p class="hint">{t('registers:form.noAddress')}</p>}
      <SubmitRow ui={ui} label={t('registers:form.submit')} icon="upload" back={registersPath} />
    </PostForm>
  )
}

function territoryOptions(ui: Ui, orps: readonly Territory[]) {
  const regions = [...new Map(orps.map(({ region, regionName }) => [region, regionName]))]
  return [
    ...(regions.length > 1 ? [{ label: ui.t('registers:form.regions'), options: regions.map(([code, name]) => ({ value: `kraj.${code}`, label: name })) }] : []),
    ...(orps.length > 1 ? [{ label: ui.t('registers:form.orps'), options: orps.map(({ code, name }) => ({ value: `orp.${code}`, label: name })) }] : []),
  ]
}
