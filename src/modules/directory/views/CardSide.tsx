import type { ComponentChildren, VNode } from 'preact'
import { PostForm } from '#web/parts/Form.tsx'
import { Icon } from '#web/parts/icons.tsx'
import { DefinitionList, Notice, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { MergedKind } from '../duplicates/choice.ts'
import { cardPath, undoPath } from '../duplicates/paths.ts'
import type { MergedInto } from '../duplicates/queries/merges.ts'
import { verificationHoldsUntil, type VerifiedDays } from '../rules.ts'
import { WatchForm } from '../freshness/views/WatchedPage.tsx'
import { roleWords, Verified } from './Verified.tsx'

interface CardSideProps {
  readonly ui: Ui
  /** The card's own address in the work face. */
  readonly path: string
  /** The card for everybody. */
  readonly publicPath: string
  readonly card: VerifiedDays & {
    readonly verifiedBy: string | null, readonly source: string,
    readonly isArchived: boolean,
  }
  readonly mayChange: boolean
  readonly mayArchive: boolean
  readonly isWatched: boolean
  /** How the card is named where it is put into a list: `sluzba=…`. */
  readonly addAs: string
  readonly seesHistory: boolean
  /** Cards that were merged into this one. */
  readonly mergedHere: readonly MergedInto[]
  readonly children?: ComponentChildren
}

const holdsUntil = (ui: Ui, card: VerifiedDays): string | null => {
  const until = verificationHoldsUntil(card)
  return until && ui.format.date(until)
}

/** Beside a card: how fresh it is, what may be done with it, and where the public sees it. */
export function CardSide({ ui, path, publicPath, card, mayChange, mayArchive, isWatched, addAs, seesHistory, mergedHere, children }: CardSideProps): VNode {
  const { t } = ui
  return (
    <aside class="card-side stack">
      <PartHead title={t('directory:part.trust')} />
      <DefinitionList
        ui={ui}
        facts={[
          { term: t('directory:verified.label'), value: <Verified ui={ui} card={card} /> },
          { term: t('freshness:verify.holds'), value: holdsUntil(ui, card) },
          { term: t('directory:verified.by'), value: card.verifiedBy && roleWords(ui, card.verifiedBy) },
          { term: t('directory:field.source'), value: roleWords(ui, card.source) },
        ]}
      />
      {mayChange && !card.isArchived && (
        <p><a href={ui.href(`${path}/overit`)}>{t('freshness:verify.more')}</a></p>
      )}
      {!card.isArchived && <WatchForm ui={ui} path={path} isWatched={isWatched} />}
      {!card.isArchived && <p><a href={ui.href(`/prace/sit/seznamy/pridat?${addAs}`)}>{t('lists:add')}</a></p>}
      {!card.isArchived && <p><a href={ui.href(publicPath)}>{t('directory:card.public')}</a></p>}
      {mayArchive && !card.isArchived && <p><a href={ui.href(`${path}/archiv`)}>{t('directory:card.archive')}</a></p>}
      <MergedHere ui={ui} cards={mergedHere} mayPart={mayArchive} />
      {seesHistory && <p><a href={ui.href(`${path}/historie`)}>{t('cards:history.link')}</a></p>}
      {children}
    </aside>
  )
}

interface CardActsProps { readonly ui: Ui, readonly path: string, readonly version: number, readonly children: ComponentChildren }

/** Under the title of a card: its change, and „vše platí“, which on a small screen would else come after all that is known. */
export const CardActs = ({ ui, path, version, children }: CardActsProps): VNode => (
  <>
    {children}
    <PostForm ui={ui} action={`${path}/overit`}>
      <input type="hidden" name="version" value={String(version)} />
      <button class="button button-second" type="submit">
        <Icon name="check" small />{ui.t('directory:verified.all')}
      </button>
    </PostForm>
  </>
)

/** Cards that were merged into this one, each with its way back. */
const MergedHere = ({ ui, cards, mayPart }: { readonly ui: Ui, readonly cards: readonly MergedInto[], readonly mayPart: boolean }): VNode => (
  <>
    {mayPart && cards.map(({ merge, name }) => (
      <p>{ui.t('duplicates:merged.here', { name })} <a href={ui.href(undoPath(merge))}>{ui.t('duplicates:undo.link')}</a></p>
    ))}
  </>
)

interface RestoreFormProps { readonly ui: Ui, readonly path: string, readonly query?: string, readonly quiet?: boolean }

/** Brings an archived card, place or contact back. */
export const RestoreForm = ({ ui, path, query = '', quiet = false }: RestoreFormProps): VNode => (
  <PostForm ui={ui} action={`${path}/obnovit${query}`}>
    <button class={quiet ? 'button button-quiet' : 'button button-second'} type="submit">
      {ui.t('directory:card.restore')}
    </button>
  </PostForm>
)

interface ArchivedNoticeProps {
  readonly ui: Ui
  readonly path: string
  readonly mayRestore: boolean
  /** Where the card went, when it was merged: it comes back only by undoing that. */
  readonly merged: MergedInto | null
  readonly kind: MergedKind
}

/** Said on top of an archived card, with the way back. */
export function ArchivedNotice({ ui, path, mayRestore, merged, kind }: ArchivedNoticeProps): VNode {
  const { t } = ui
  if (merged) {
    return (
      <Notice kind="heed" title={t('duplicates:merged.title')}>
        <p>{t('duplicates:merged.text')} <a href={ui.href(cardPath(kind, merged.id))}>{merged.name}</a></p>
        {mayRestore && <p><a href={ui.href(undoPath(merged.merge))}>{t('duplicates:undo.link')}</a></p>}
      </Notice>
    )
  }
  return (
    <Notice kind="heed" title={t('directory:card.archivedTitle')}>
      <p>{t('directory:card.archivedText')}</p>
      {mayRestore && <RestoreForm ui={ui} path={path} />}
    </Notice>
  )
}
