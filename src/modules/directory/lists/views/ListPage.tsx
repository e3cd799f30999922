import type { VNode } from 'preact'
import { parseMarks } from '#documents/marks/parseMarks.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PostForm } from '#web/parts/Form.tsx'
import { Icon } from '#web/parts/icons.tsx'
import { RichWords } from '#web/parts/RichWords.tsx'
import { Notice, PartHead } from '#web/parts/words.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import { type ListCard, type ListData, missingCards } from '../listContent.ts'
import { homeWords } from '../homeWords.ts'
import { goesOut, type NoteCircle } from '../notesInFiles.ts'
import type { RemovedPart } from '../queries.ts'
import { AddCards, type FoundCards } from './AddCards.tsx'
import { CardLine } from './CardLine.tsx'
import { Files } from './Files.tsx'
import { Removed, RemovedNow } from './Removed.tsx'

interface ListPageProps {
  readonly ui: Ui
  readonly data: ListData
  readonly mayEdit: boolean
  readonly isOwn: boolean
  /** What was looked for, and what was found, to be added. */
  readonly asked: string
  readonly found: FoundCards
  /** Whose notes go to files and on paper. */
  readonly circle: NoteCircle
  /** What was taken out and can come back, and which of it just now. */
  readonly removed: readonly RemovedPart[]
  readonly removedNow: string
  readonly mayArchive: boolean
  /** Where anyone may read it, when it is for anyone. */
  readonly address: string
}

/** A list as its readers see it; its author also arranges it here. */
export function ListPage(props: ListPageProps): VNode {
  const { ui, data, mayEdit } = props
  const { list, chapters } = data
  const { t } = ui
  const path = `/prace/sit/seznamy/${list.id}`
  return (
    <WorkLayout
      ui={ui} title={list.title} isWritten crumbs={[{ label: t('lists:title'), path: '/prace/sit/seznamy' }]} intro={list.purpose ?? undefined}
      actions={mayEdit && <a class="button button-second" href={ui.href(`${path}/upravit`)}><Icon name="edit" small />{t('lists:change')}</a>}
    >
      {list.isArchived && <InArchive ui={ui} path={path} isOwn={props.isOwn} />}
      <RemovedNow ui={ui} path={path} part={props.removed.find(({ id }) => id === props.removedNow)} />
      <About {...props} />
      <Files ui={ui} path={path} data={data} circle={props.circle} />
      <Missing ui={ui} count={mayEdit ? 0 : missingCards(data)} />
      <ChapterPart {...props} chapter={null} number={0} />
      {chapters.map((chapter, number) => <ChapterPart {...props} chapter={chapter} number={number} />)}
      {data.cards.length === 0 && <p>{t(mayEdit ? 'lists:noCardsYet' : 'lists:noCards')}</p>}
      {mayEdit && <AddCards {...props} path={path} />}
      <Removed ui={ui} path={path} parts={props.removed} />
      <PostForm ui={ui} action={`${path}/kopie`} class="section-more"><button class="button button-quiet" type="submit">{t('lists:copy')}</button></PostForm>
      <Archiving ui={ui} path={path} isOffered={props.mayArchive && !list.isArchived} isOwn={props.isOwn} />
    </WorkLayout>
  )
}

/** Who put it together, whose it is, who reads it and where, and its introduction. */
function About({ ui, data: { list, asOf }, address }: Pick<ListPageProps, 'ui' | 'data' | 'address'>): VNode {
  const { t } = ui
  return (
    <>
      <p class="meta">{t('lists:by', { author: list.author ?? '', territory: homeWords(ui, list), visibility: t(`lists:circle.${list.visibility}`), date: ui.format.date(asOf) })} {t('lists:orderNote')}{list.editors !== 'self' && <> {t('lists:editedBy', { editors: t(`lists:editors.${list.editors}`) })}</>}</p>
      {list.visibility === 'public' && !list.isArchived && <p class="meta no-print">{t('lists:public.address')} <a href={address}>{address}</a></p>}
      {list.intro !== null && <div class="stack list-intro" lang={writtenIn(ui)}><RichWords words={parseMarks(list.intro)} /></div>}
    </>
  )
}

/** For readers: what of the author's choice they do not see any more. */
const Missing = ({ ui, count }: { readonly ui: Ui, readonly count: number }): VNode | null => count === 0 ? null : <p>{ui.t('lists:missing', { count })}</p>

interface ChapterPartProps extends ListPageProps { readonly chapter: ListData['chapters'][number] | null, readonly number: number }

function ChapterPart(props: ChapterPartProps): VNode | null {
  const { ui, data, mayEdit, chapter } = props
  const cards = data.cards.filter(({ item }) => item.chapterId === (chapter?.id ?? null) && (mayEdit || !item.isArchived))
  // A heading over nothing is for whoever will fill it, and not on paper.
  if (cards.length === 0 && (chapter === null || !mayEdit)) return null
  return (
    <section class={cards.length === 0 ? 'part no-print' : 'part'} id={chapter ? `kapitola-${chapter.id}` : undefined}>
      {chapter && <ChapterHead {...props} chapter={chapter} count={cards.length} />}
      {cards.length === 0 ? <p class="meta">{ui.t('lists:emptyChapter')}</p> : <Cards {...props} cards={cards} />}
    </section>
  )
}

type ChapterHeadProps = ChapterPartProps & { readonly chapter: ListData['chapters'][number], readonly count: number }

const ChapterHead = ({ ui, data, mayEdit, chapter, number, count }: ChapterHeadProps): VNode => (
  <>
    <PartHead title={chapter.title} amount={ui.format.number(count)} />
    {chapter.about !== null && <p lang={writtenIn(ui)}>{chapter.about}</p>}
    {mayEdit && <PartActs ui={ui} path={`/prace/sit/seznamy/${data.list.id}/kapitoly/${chapter.id}`} name={chapter.title} isFirst={number === 0} isLast={number === data.chapters.length - 1} />}
  </>
)

function Cards({ ui, data, mayEdit, chapter, circle, cards }: ChapterPartProps & { readonly cards: readonly ListCard[] }): VNode {
  const isLastChapter = chapter === (data.chapters.at(-1) ?? null)
  return (
    <ol class="plain-list list-cards">
      {cards.map((card, place) => (
        <li id={`karta-${card.item.id}`}>
          <CardLine ui={ui} card={card} isOnPaper={goesOut(data.list.visibility, card.item.noteVisibility, circle)} />
          {mayEdit && <PartActs ui={ui} path={`/prace/sit/seznamy/${data.list.id}/karty/${card.item.id}`} name={nameOf(ui, card.item)} isFirst={place === 0 && chapter === null} isLast={place === cards.length - 1 && isLastChapter} />}
        </li>
      ))}
    </ol>
  )
}

/** What the card is called; one that was erased by nothing more than that. */
const nameOf = (ui: Ui, { name, erasedOn }: ListCard['item']): string => erasedOn === null ? name : ui.t('lists:cardErasedShort')

interface PartActsProps { readonly ui: Ui, readonly path: string, readonly name: string, readonly isFirst: boolean, readonly isLast: boolean }

/** Up, down, change, take away: by buttons, so that it needs no script and no mouse. */
function PartActs({ ui, path, name, isFirst, isLast }: PartActsProps): VNode {
  const { t } = ui
  return (
    <div class="buttons list-acts">
      <PostForm ui={ui} action={`${path}/posunout`}>
        {!isFirst && <button class="button button-quiet" type="submit" name="kam" value="nahoru" aria-label={t('lists:upOf', { name })}><Icon name="up" small />{t('lists:up')}</button>}
        {!isLast && <button class="button button-quiet" type="submit" name="kam" value="dolu" aria-label={t('lists:downOf', { name })}><Icon name="down" small />{t('lists:down')}</button>}
      </PostForm>
      <a class="button button-quiet" href={ui.href(path)}>{t('directory:change')}<span class="visually-hidden"> {name}</span></a>
      <PostForm ui={ui} action={`${path}/odebrat`}><button class="button button-quiet" type="submit" aria-label={t('lists:removeOf', { name })}>{t('lists:remove')}</button></PostForm>
    </div>
  )
}

interface ArchiveProps { readonly ui: Ui, readonly path: string }

/** The list as it is after archiving, with the way back. */
const InArchive = ({ ui, path, isOwn }: ArchiveProps & { readonly isOwn: boolean }): VNode => (
  <Notice kind="heed">
    <p>{ui.t('lists:isArchived')}</p>
    {isOwn && <PostForm ui={ui} action={`${path}/archiv`}><button class="button button-second" type="submit">{ui.t('lists:restore')}</button></PostForm>}
  </Notice>
)

/** Away from what saves: everybody else loses the list by it. */
const Archiving = ({ ui, path, isOffered, isOwn }: ArchiveProps & { readonly isOffered: boolean, readonly isOwn: boolean }): VNode | null => !isOffered ? null : (
  <section class="part no-print">
    <PartHead title={ui.t('lists:archiving')} />
    <p>{ui.t(isOwn ? 'lists:archiveMeans' : 'lists:archiveMeansOther')}</p>
    <PostForm ui={ui} action={`${path}/archiv`}><button class="button button-quiet" type="submit">{ui.t('lists:archive')}</button></PostForm>
  </section>
)
