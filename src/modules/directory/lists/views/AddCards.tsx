import type { VNode } from 'preact'
import { TextField } from '#web/parts/Field.tsx'
import { FilterForm, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { PublicOrganisation, PublicService } from '../../publicQueries.ts'
import type { ListData } from '../listContent.ts'
import { ChapterChoice } from './ChapterChoice.tsx'

/** What was found for the words: services by the bands of the search, organisations by name. */
export interface FoundCards { readonly services: readonly PublicService[], readonly organisations: readonly Pick<PublicOrganisation, 'id' | 'name' | 'seat'>[] }

interface AddCardsProps { readonly ui: Ui, readonly data: ListData, readonly asked: string, readonly found: FoundCards, readonly path: string }

/** Chapters and cards are added at the end of the list; what is in it already is not offered again. */
export function AddCards({ ui, data, asked, found, path }: AddCardsProps): VNode {
  const { t } = ui
  const known = new Set<string | null>(data.cards.flatMap(({ item }) => [item.serviceId, item.organisationId]))
  const services = found.services.filter(({ id }) => !known.has(id))
  const organisations = found.organisations.filter(({ id }) => !known.has(id))
  return (
    <section class="part no-print" id="pridat">
      <PartHead title={t('lists:add')} />
      <FilterForm ui={ui} label={t('lists:add')} action={path} submit={t('lists:find')}>
        <TextField ui={ui} name="q" type="search" label={t('lists:findWhat')} value={asked} optional="unsaid" />
      </FilterForm>
      <p class="section-more"><a href={ui.href(`${path}/doplnit`)}>{t('lists:fill.link')}</a></p>
      {asked !== '' && services.length + organisations.length === 0 && <p>{t('lists:nothingFound')}</p>}
      {services.length + organisations.length > 0 && (
        <PostForm ui={ui} action={`${path}/pridat`}>
          <ul class="plain-list">
            {services.map(({ id, name, organisation }) => <Pick value={`service:${id}`} label={`${name} · ${organisation}`} />)}
            {organisations.map(({ id, name, seat }) => <Pick value={`organisation:${id}`} label={`${name}${seat === null ? '' : ` · ${seat}`} (${t('freshness:doubts.kind.organisation')})`} />)}
          </ul>
          <ChapterChoice ui={ui} chapters={data.chapters} />
          <SubmitRow ui={ui} label={t('lists:addChosen')} icon="plus" />
        </PostForm>
      )}
      <PostForm ui={ui} action={`${path}/kapitoly`} class="narrow-form">
        <TextField ui={ui} name="title" label={t('lists:newChapter')} />
        <SubmitRow ui={ui} label={t('lists:addChapter')} icon="plus" />
      </PostForm>
    </section>
  )
}

const Pick = ({ value, label }: { readonly value: string, readonly label: string }): VNode => (
  <li><label class="choice"><input type="checkbox" name="karta" value={value} /><span>{label}</span></label></li>
)
