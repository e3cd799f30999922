import type { VNode } from 'preact'
import type { Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox } from '#web/parts/choices.tsx'
import { SelectField, TextField } from '#web/parts/Field.tsx'
import { FilterForm, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { Notice, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { ageBands, allCodes, facilityKinds, situations, socialServiceKinds } from '../../../codelists/index.ts'
import { codeOptions } from '../../../codes/words.ts'
import { outsideName } from '../../../input/outside.ts'
import type { PublicService } from '../../../publicQueries.ts'
import type { Question } from '../../../search/question.ts'
import { OutsideSwitch } from '../../../views/OutsideSwitch.tsx'
import { facilityOptions } from '../../../views/options.ts'
import type { Chapter, SavedList } from '../../queries.ts'
import { ChapterChoice } from '../../views/ChapterChoice.tsx'
import { mostAtOnce } from '../found.ts'

/** What a search found, of it what the list has not got, and how much it left out as outside the network. */
interface Found { readonly question: Question, readonly total: number, readonly outside: number, readonly missing: readonly PublicService[] }

export interface FillPageProps {
  readonly ui: Ui
  readonly list: SavedList
  readonly chapters: readonly Chapter[]
  readonly query: Typed
  /** Null before anybody asked. */
  readonly found: Found | null
}

/** A search with its filters, what it finds, and all of it into a chapter at once. */
export function FillPage(props: FillPageProps): VNode {
  const { ui, list, query, found } = props
  const { t } = ui
  const path = `/prace/sit/seznamy/${list.id}`
  return (
    <WorkLayout
      ui={ui} title={t('lists:fill.title')} intro={t('lists:fill.intro', { most: mostAtOnce })}
      crumbs={[{ label: t('lists:title'), path: '/prace/sit/seznamy' }, { written: true, label: list.title, path }]}
    >
      <FilterForm ui={ui} label={t('lists:fill.title')} action={`${path}/doplnit`} submit={t('lists:fill.find')} keep={[outsideName]} clear={`${path}/doplnit`}>
        <TextField ui={ui} typed={query} name="q" type="search" label={t('lists:findWhat')} optional="unsaid" />
        <SelectField ui={ui} typed={query} name="situace" label={t('directory:field.situations')} optional="unsaid" none={t('directory:filter.all')} options={codeOptions(ui, situations, allCodes(situations))} />
        <SelectField ui={ui} typed={query} name="druh" label={t('directory:field.kind')} optional="unsaid" none={t('directory:filter.all')} options={kindOptions(ui)} />
        <SelectField ui={ui} typed={query} name="vek" label={t('directory:age.label')} optional="unsaid" none={t('directory:filter.all')} options={codeOptions(ui, ageBands)} />
        <Checkbox ui={ui} typed={query} name="uzemi" sent="vse" label={t('lists:fill.everywhere')} />
      </FilterForm>
      {found !== null && <FoundPart {...props} found={found} path={path} />}
      {found !== null && <OutsideSwitch ui={ui} asked={found.question} count={found.outside} />}
    </WorkLayout>
  )
}

const kindOptions = (ui: Ui) => [{ label: ui.t('directory:filter.socialServices'), options: codeOptions(ui, socialServiceKinds, allCodes(socialServiceKinds)) }, ...facilityOptions(ui, allCodes(facilityKinds))]

interface FoundProps extends FillPageProps { readonly found: Found, readonly path: string }

function FoundPart(props: FoundProps): VNode {
  const { ui, found: { total, missing } } = props
  const { t } = ui
  if (total > mostAtOnce) return <Notice kind="heed"><p>{t('lists:adding.tooMany', { count: total, most: mostAtOnce })}</p></Notice>
  if (missing.length === 0) return <Notice><p>{t(total === 0 ? 'lists:fill.none' : 'lists:fill.allThere')}</p></Notice>
  return <Missing {...props} />
}

function Missing({ ui, chapters, path, found: { total, missing } }: FoundProps): VNode {
  const { t } = ui
  return (
    <section class="part">
      <PartHead title={t('lists:fill.new')} amount={ui.format.number(missing.length)} />
      <p>{t('lists:fill.found', { count: total })}{total > missing.length && <> {t('lists:fill.some', { count: total - missing.length })}</>}</p>
      <ol class="plain-list">{missing.map(({ id, name, organisation }) => <li><a href={ui.href(`/prace/sit/sluzby/${id}`)}>{name}</a> · {organisation}</li>)}</ol>
      <PostForm ui={ui} action={`${path}/doplnit${ui.here.search}`} class="narrow-form">
        <ChapterChoice ui={ui} chapters={chapters} />
        <SubmitRow ui={ui} label={t('lists:fill.addAll', { count: missing.length })} icon="plus" back={path} />
      </PostForm>
    </section>
  )
}
