import type { VNode } from 'preact'
import { parseMarks } from '#documents/marks/parseMarks.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PostForm } from '#web/parts/Form.tsx'
import { Icon } from '#web/parts/icons.tsx'
import { RichWords } from '#web/parts/RichWords.tsx'
import { Notice, PartHead, Status, Tag } from '#web/parts/words.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import { endedWords } from '../../endedWords.ts'
import { mailLink, phoneLink } from '../../views/reachLinks.tsx'
import { Verified } from '../../views/Verified.tsx'
import { placeLines } from '../../print/cardWords.ts'
import type { Ending } from '../../rules.ts'
import { type ListCard, type ListData } from '../listContent.ts'
import { homeWords } from '../homeWords.ts'
import { goesOut, type NoteCircle } from '../notesInFiles.ts'
import { AddCards, type FoundCards } from './AddCards.tsx'
import { Files } from './Files.tsx'

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
      <p class="meta">{t('lists:by', { author: list.author, territory: homeWords(ui, list), visibility: t(`access:visibility.${list.visibility}`), date: ui.format.date(data.asOf) })} {t('lists:orderNote')}{list.editors !== 'self' && <> {t('lists:editedBy', { editors: t(`lists:editors.${list.editors}`) })}</>}</p>
      {list.intro !== null && <div class="stack list-intro" lang={writtenIn(ui)}><RichWords words={parseMarks(list.intro)} /></div>}
      <Files ui={ui} path={path} data={data} circle={props.circle} />
      <ChapterPart {...props} chapter={null} number={0} />
      {chapters.map((chapter, number) => <ChapterPart {...props} chapter={chapter} number={number} />)}
      {data.cards.length === 0 && <p>{t(mayEdit ? 'lists:noCardsYet' : 'lists:noCards')}</p>}
      {mayEdit && <AddCards {...props} path={path} />}
      <PostForm ui={ui} action={`${path}/kopie`}><button class="button button-quiet" type="submit">{t('lists:copy')}</button></PostForm>
      <Archiving ui={ui} path={path} isOffered={props.isOwn && !list.isArchived} />
    </WorkLayout>
  )
}


interface ChapterPartProps extends ListPageProps { readonly chapter: ListData['chapters'][number] | null, readonly number: number }

function ChapterPart({ ui, data, mayEdit, chapter, number, circle }: ChapterPartProps): VNode | null {
  const cards = data.cards.filter(({ item }) => item.chapterId === (chapter?.id ?? null) && (mayEdit || !item.isArchived))
  if (chapter === null && cards.length === 0) return null
  const path = `/prace/sit/seznamy/${data.list.id}`
  return (
    <section class="part" id={chapter ? `kapitola-${chapter.id}` : undefined}>
      {chapter && <PartHead title={chapter.title} amount={ui.format.number(cards.length)} />}
      {chapter?.about != null && <p lang={writtenIn(ui)}>{chapter.about}</p>}
      {chapter && mayEdit && <PartActs ui={ui} path={`${path}/kapitoly/${chapter.id}`} name={chapter.title} isFirst={number === 0} isLast={number === data.chapters.length - 1} />}
      {cards.length === 0 ? <p class="meta">{ui.t('lists:emptyChapter')}</p> : (
        <ol class="plain-list list-cards">
          {cards.map((card, place) => (
            <li id={`karta-${card.item.id}`}>
              <CardLine ui={ui} card={card} isOnPaper={goesOut(data.list.visibility, card.item.noteVisibility, circle)} />
              {mayEdit && <PartActs ui={ui} path={`${path}/karty/${card.item.id}`} name={nameOf(ui, card.item)} isFirst={place === 0 && chapter === null} isLast={place === cards.length - 1 && chapter === (data.chapters.at(-1) ?? null)} />}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** What the card is called; one that was erased by nothing more than that. */
const nameOf = (ui: Ui, { name, erasedOn }: ListCard['item']): string => erasedOn === null ? name : ui.t('lists:cardErasedShort')

interface CardLineProps {
  readonly ui: Ui
  readonly card: ListCard
  /** Its note is printed too. */
  readonly isOnPaper: boolean
}

function CardLine({ ui, card: { item, service, organisation }, isOnPaper }: CardLineProps): VNode {
  const { t } = ui
  if (item.erasedOn !== null) return <ErasedLine ui={ui} item={item} erasedOn={item.erasedOn} isOnPaper={isOnPaper} />
  const card = service ?? organisation
  const path = item.serviceId === null ? `/prace/sit/organizace/${item.organisationId ?? ''}` : `/prace/sit/sluzby/${item.serviceId}`
  return (
    <div class="stack">
      <p>
        <a href={ui.href(path)}><strong>{item.name}</strong></a>{item.organisation !== null && <> · {item.organisation}</>}
        <Marks ui={ui} isArchived={item.isArchived} card={card} />
      </p>
      {card === null ? <p><Status kind="heed">{t('lists:cardGone')}</Status></p> : <Reach ui={ui} service={service} organisation={organisation} />}
      {card !== null && <p class="meta">{t('directory:verified.label')}: <Verified ui={ui} card={card} /></p>}
      <Note ui={ui} item={item} isOnPaper={isOnPaper} />
    </div>
  )
}

/** What a reader has to know before they rely on the card. */
function Marks({ ui, isArchived, card }: { readonly ui: Ui, readonly isArchived: boolean, readonly card: Partial<Ending> | null }): VNode {
  const ended = card && endedWords(ui, { endedOn: null, ...card })
  return (
    <>
      {isArchived && <> <Tag warm>{ui.t('lists:cardArchived')}</Tag></>}
      {ended !== null && <> <Tag warm>{ended}</Tag></>}
    </>
  )
}

type OfItem = { readonly ui: Ui, readonly item: ListCard['item'], readonly isOnPaper: boolean }

/** The card is gone for good; what its author wrote to it is not. */
const ErasedLine = ({ ui, item, erasedOn, isOnPaper }: OfItem & { readonly erasedOn: string }): VNode => (
  <div class="stack">
    <p><Status kind="moved">{ui.t('lists:cardErased', { date: ui.format.date(erasedOn) })}</Status></p>
    <Note ui={ui} item={item} isOnPaper={isOnPaper} />
  </div>
)

const Note = ({ ui, item, isOnPaper }: OfItem): VNode | null => item.note === null ? null
  : <p class={isOnPaper ? 'said' : 'said no-print'}><q lang={writtenIn(ui)}>{item.note}</q> <span class="meta">({ui.t(`access:visibility.${item.noteVisibility}`)})</span></p>

/** How to reach the card, and under it where it is, each place on its line; what of it is known. */
function Reach({ ui, service, organisation }: { readonly ui: Ui } & Pick<ListCard, 'service' | 'organisation'>): VNode {
  const where = service ? placeLines(ui, service) : [organisation?.seat ?? ''].filter((seat) => seat !== '')
  return (
    <>
      <Call of={service ?? organisation} />
      {where.length > 0 && <ul class="plain" lang={writtenIn(ui)}>{where.map((place) => <li>{place}</li>)}</ul>}
    </>
  )
}

function Call({ of }: { readonly of: ListCard['service'] | ListCard['organisation'] }): VNode | null {
  const links = of === null ? [] : [phoneLink(of.phone), mailLink(of.email)].filter((link) => link !== null)
  return links.length === 0 ? null : <p>{links.map((link, index) => <>{index > 0 && ' · '}{link}</>)}</p>
}

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
const Archiving = ({ ui, path, isOffered }: ArchiveProps & { readonly isOffered: boolean }): VNode | null => !isOffered ? null : (
  <section class="part no-print">
    <PartHead title={ui.t('lists:archiving')} />
    <p>{ui.t('lists:archiveMeans')}</p>
    <PostForm ui={ui} action={`${path}/archiv`}><button class="button button-quiet" type="submit">{ui.t('lists:archive')}</button></PostForm>
  </section>
)
