import type { VNode } from 'preact'
import { parseMarks } from '#documents/marks/parseMarks.ts'
import { homeWords, type ListData, ListCardLine, missingCards } from '#modules/directory/index.ts'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import { Icon } from '#web/parts/icons.tsx'
import { RichWords } from '#web/parts/RichWords.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'

interface ListPageProps { readonly ui: Ui, readonly data: ListData }

/** A list anybody may read. Who made it is not said: a list may be made by somebody whose name is not public. */
export function ListPage({ ui, data }: ListPageProps): VNode {
  const { t } = ui
  const { list, chapters } = data
  const missing = missingCards(data)
  return (
    <PublicLayout
      ui={ui} title={list.title} isWritten isUnlisted lead={list.purpose ?? undefined} crumbs={[{ label: t('portal:catalogue.title'), path: '/sluzby' }]}
      head={<p class="verified">{t('lists:public.by', { territory: homeWords(ui, list), date: ui.format.date(data.asOf) })} {t('lists:orderNote')}</p>}
    >
      {list.intro !== null && <div class="stack" lang={writtenIn(ui)}><RichWords words={parseMarks(list.intro)} /></div>}
      <p class="section-more no-print"><a href={ui.href(`/seznamy/${list.id}/seznam.pdf`)} download><Icon name="download" small />{t('lists:public.pdf')}</a></p>
      {missing > 0 && <p>{t('lists:missing', { count: missing })}</p>}
      {data.cards.length === missing && <p>{t('lists:public.empty')}</p>}
      <Cards ui={ui} data={data} chapter={null} />
      {chapters.map((chapter) => <Chapter ui={ui} data={data} chapter={chapter} />)}
    </PublicLayout>
  )
}

const cardsIn = ({ cards }: ListData, chapter: string | null) =>
  cards.filter(({ item, service, organisation }) => item.chapterId === chapter && !item.isArchived && (service !== null || organisation !== null))

function Chapter({ ui, data, chapter }: ListPageProps & { readonly chapter: ListData['chapters'][number] }): VNode | null {
  if (cardsIn(data, chapter.id).length === 0) return null
  const id = `kapitola-${chapter.id}`
  return (
    <section class="card-part" aria-labelledby={id}>
      <h2 id={id} lang={writtenIn(ui)}>{chapter.title}</h2>
      {chapter.about !== null && <p lang={writtenIn(ui)}>{chapter.about}</p>}
      <Cards ui={ui} data={data} chapter={chapter.id} />
    </section>
  )
}

function Cards({ ui, data, chapter }: ListPageProps & { readonly chapter: string | null }): VNode | null {
  const cards = cardsIn(data, chapter)
  return cards.length === 0 ? null : (
    <ol class="plain-list list-cards">{cards.map((card) => <li><ListCardLine ui={ui} card={card} isOnPaper isPublic /></li>)}</ol>
  )
}
