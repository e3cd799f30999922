import type { VNode } from 'preact'
import { TextField } from '#web/parts/Field.tsx'
import { FilterForm, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { PublicOrganisation, PublicService } from '../../publicQueries.ts'
import type { ListData } from '../listContent.ts'
import { ChapterChoice } from './ChapterChoice.tsx'

/** What was found for the words and is not in the list yet: services by the bands of the search, organisations by name, the first of each. */
export interface FoundCards {
  readonly services: readonly PublicService[]
  readonly organisations: readonly Pick<PublicOrganisation, 'id' | 'name' | 'seat'>[]
  readonly moreServices: boolean
  readonly moreOrganisations: boolean
}

interface AddCardsProps { readonly ui: Ui, readonly data: ListData, readonly asked: string, readonly found: FoundCards, readonly path: string }

/** Chapters and cards are added at the end of the list; what is in it already is not offered again. */
export function AddCards({ ui, data, asked, found, path }: AddCardsProps): VNode {
  const { t } = ui
  return (
    <section class="part no-print" id="pridat">
      <PartHead title={t('lists:add')} />
      <FilterForm ui={ui} label={t('lists:add')} action={path} submit={t('lists:find')}>
        <TextField ui={ui} name="q" type="search" label={t('lists:findWhat')} value={asked} optional="unsaid" />
      </FilterForm>
      <p class="section-more"><a href={ui.href(`${path}/doplnit`)}>{t('lists:fill.link')}</a></p>
      {asked !== '' && (found.services.length + found.organisations.length === 0 ? <p>{t('lists:nothingFound')}</p> : <Found ui={ui} data={data} asked={asked} found={found} path={path} />)}
      <PostForm ui={ui} action={`${path}/kapitoly`} class="narrow-form">
        <TextField ui={ui} name="title" label={t('lists:newChapter')} />
        <SubmitRow ui={ui} label={t('lists:addChapter')} icon="plus" />
      </PostForm>
    </section>
  )
}

/** The words go with what is added, so that the next cards of the same answer can follow. */
function Found({ ui, data, asked, found: { services, organisations, moreServices, moreOrganisations }, path }: AddCardsProps): VNode {
  const { t } = ui
  return (
    <PostForm ui={ui} action={`${path}/pridat`}>
      <input type="hidden" name="q" value={asked} />
      <ul class="plain-list">
        {services.map(({ id, name, organisation }) => <Pick value={`service:${id}`} label={`${name} · ${organisation}`} />)}
        {organisations.map(({ id, name, seat }) => <Pick value={`organisation:${id}`} label={`${name}${seat === null ? '' : ` · ${seat}`} (${t('freshness:doubts.kind.organisation')})`} />)}
      </ul>
      {moreServices && <p>{t('lists:moreServices')} <a href={ui.href(`${path}/doplnit?${new URLSearchParams({ q: asked, uzemi: 'vse' }).toString()}`)}>{t('lists:fill.link')}</a></p>}
      {moreOrganisations && <p>{t('lists:moreOrganisations')}</p>}
      <ChapterChoice ui={ui} chapters={data.chapters} />
      <SubmitRow ui={ui} label={t('lists:addChosen')} icon="plus" />
    </PostForm>
  )
}

const Pick = ({ value, label }: { readonly value: string, readonly label: string }): VNode => (
  <li><label class="choice"><input type="checkbox" name="karta" value={value} /><span>{label}</span></label></li>
)
