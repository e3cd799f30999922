import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '#web/parts/choices.tsx'
import { DateField, SelectField, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { DefinitionList, Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { engagementKindCodes, engagementKinds } from '../engagementKinds.ts'
import type { Engagement, PersonToEngage } from '../queries.ts'

interface Refusal { readonly typed?: Typed | undefined, readonly problems?: Problems | undefined }

const back = '/prace/uvazky'
const names = ['personId', 'role', 'territories', 'from', 'to', 'kind', 'employer', 'hostOffice', 'hoursCap', 'publicEmail', 'publicPhone', 'publicNote'] as const

const labelsOf = ({ t }: Ui): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, t(`work:field.${name === 'personId' ? 'person' : name}`)]))

/** After founding: from when it holds and that the rights came with it. */
function Begun({ ui, engagement }: { readonly ui: Ui, readonly engagement: Engagement }): VNode | null {
  if (ui.notice !== 'work:engagements.begun') return null
  return <p>{ui.t('work:engagements.begunText', { day: ui.format.date(engagement.from), person: engagement.person, role: ui.t(`access:role.${engagement.role}`) })}</p>
}

function TermFields({ ui, typed, problems, engagement }: { readonly ui: Ui, readonly engagement?: Engagement } & Refusal): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  const given: Partial<Engagement> = engagement ?? { kind: 'dpc', hoursCap: 80 }
  const kinds = engagementKindCodes.map((code) => ({ value: code, label: engagementKinds[code][ui.language] }))
  return (
    <>
      <DateField {...field} name="from" label={t('work:field.from')} value={given.from} />
      <DateField {...field} name="to" label={t('work:field.to')} optional value={given.to} />
      <SelectField {...field} name="kind" label={t('work:field.kind')} options={kinds} value={given.kind} />
      <TextField {...field} name="employer" label={t('work:field.employer')} value={given.employer} />
      <TextField {...field} name="hostOffice" label={t('work:field.hostOffice')} optional value={given.hostOffice} />
      <TextField
        {...field} name="hoursCap" type="number" size="short" optional label={t('work:field.hoursCap')} hint={t('work:field.hoursCapHint')}
        value={given.hoursCap}
      />
      <h2>{t('work:engagements.publicContact')}</h2>
      <p class="hint">{t('work:engagements.publicContactText')}</p>
      <TextField {...field} name="publicEmail" type="email" label={t('work:field.publicEmail')} optional value={given.publicEmail} />
      <TextField {...field} name="publicPhone" type="tel" label={t('work:field.publicPhone')} optional value={given.publicPhone} />
      <TextField {...field} name="publicNote" label={t('work:field.publicNote')} optional value={given.publicNote} />
      <Checkbox
        {...field} name="withoutContact" label={t('work:field.withoutContact')} hint={t('work:field.withoutContactHint')}
        checked={engagement !== undefined && engagement.publicEmail === null && engagement.publicPhone === null}
      />
    </>
  )
}

interface NewEngagementPageProps extends Refusal {
  readonly ui: Ui
  readonly people: readonly PersonToEngage[]
  readonly territories: readonly { code: string, name: string, kind: 'region' | 'orp' }[]
}

/** Those it is usually about stand first. */
function choicesOf({ t }: Ui, people: readonly PersonToEngage[]) {
  return ([true, false] as const).map((isLikely) => ({
    label: t(isLikely ? 'work:engagements.likely' : 'work:engagements.others'),
    options: people.filter((one) => one.isLikely === isLikely).map(({ id, name }) => ({ value: id, label: name })),
  })).filter(({ options }) => options.length > 0)
}

export function NewEngagementPage({ ui, people, territories, typed, problems }: NewEngagementPageProps): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  const roles = (['local_networker', 'regional_networker'] as const).map((role) => ({ value: role, label: t(`access:role.${role}`) }))
  return (
    <WorkLayout ui={ui} title={t('work:engagements.begin')} crumbs={[{ label: t('work:engagements.title'), path: back }]} problems={problems}>
      <PostForm ui={ui} action={`${back}/novy`} class="narrow-form">
        <ErrorSummary ui={ui} problems={problems} labels={labelsOf(ui)} />
        <SelectField {...field} name="personId" label={t('work:field.person')} hint={t('work:field.personHint')} none="—" options={choicesOf(ui, people)} />
        <RadioGroup {...field} name="role" label={t('work:field.role')} options={roles} value="local_networker" />
        <CheckboxGroup
          {...field} name="territories" label={t('work:field.territories')} hint={t('work:field.territoriesHint')}
          options={territories.map(({ code, name, kind }) => ({ value: code, label: `${t(`access:scopeKind.${kind}`)} ${name}` }))}
        />
        <TermFields ui={ui} typed={typed} problems={problems} />
        <SubmitRow ui={ui} label={t('work:engagements.begin')} back={back} />
      </PostForm>
    </WorkLayout>
  )
}

interface EngagementPageProps extends Refusal {
  readonly ui: Ui
  readonly engagement: Engagement
  readonly mayChange: boolean
  /** Somebody saved meanwhile; `engagement` is what they saved. */
  readonly conflict?: boolean | undefined
}

export function EngagementPage({ ui, engagement, mayChange, typed, problems, conflict = false }: EngagementPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={engagement.person} intro={ui.format.list(engagement.territories.map(({ name }) => name))}
      crumbs={[{ label: t('work:engagements.title'), path: back }]} problems={problems}
    >
      <Begun ui={ui} engagement={engagement} />
      {conflict && <Notice kind="heed" role="status"><p>{t('work:problem.changed')}</p></Notice>}
      {(!mayChange || conflict) && <EngagementFacts ui={ui} engagement={engagement} />}
      {mayChange && (
        <PostForm ui={ui} action={`${back}/${engagement.id}`} class="narrow-form">
          <ErrorSummary ui={ui} problems={problems} labels={labelsOf(ui)} />
          <input type="hidden" name="version" value={engagement.version} />
          <TermFields ui={ui} typed={typed} problems={problems} engagement={engagement} />
          <SubmitRow ui={ui} label={t('work:engagements.save')} back={back} />
        </PostForm>
      )}
    </WorkLayout>
  )
}

const EngagementFacts = ({ ui, engagement }: { readonly ui: Ui, readonly engagement: Engagement }): VNode => (
  <DefinitionList
    ui={ui}
    facts={[
      { term: ui.t('work:field.from'), value: ui.format.date(engagement.from) },
      { term: ui.t('work:field.to'), value: engagement.to && ui.format.date(engagement.to) },
      { term: ui.t('work:field.kind'), value: engagementKinds[engagement.kind][ui.language] },
      { term: ui.t('work:field.employer'), value: engagement.employer },
      { term: ui.t('work:field.hostOffice'), value: engagement.hostOffice },
      { term: ui.t('work:field.hoursCap'), value: engagement.hoursCap === null ? ui.t('work:engagements.noCap') : ui.format.number(engagement.hoursCap, 1) },
      { term: ui.t('work:field.publicEmail'), value: engagement.publicEmail },
      { term: ui.t('work:field.publicPhone'), value: engagement.publicPhone },
      { term: ui.t('work:field.publicNote'), value: engagement.publicNote },
    ]}
  />
)
