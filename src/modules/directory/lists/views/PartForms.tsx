import type { VNode } from 'preact'
import { visibilities } from '#modules/access/index.ts'
import type { Problems, Typed } from '#web/form.ts'
import type { Guarded } from '#web/guard.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { RadioGroup } from '#web/parts/choices.tsx'
import { SelectField, TextArea, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice, GuardRule } from '#web/parts/GuardNotice.tsx'
import type { Ui } from '#web/ui.ts'
import type { Chapter, ListItem, SavedList } from '../queries.ts'

interface PartFormProps {
  readonly ui: Ui
  readonly list: SavedList
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  readonly guarded?: Guarded | undefined
}

const crumbsOf = ({ ui, list }: Pick<PartFormProps, 'ui' | 'list'>) =>
  [{ label: ui.t('lists:title'), path: '/prace/sit/seznamy' }, { written: true, label: list.title, path: `/prace/sit/seznamy/${list.id}` }]

/** A chapter with its few words; a new one has none yet. */
export function ChapterFormPage(props: PartFormProps & { readonly chapter: Chapter | undefined }): VNode {
  const { ui, list, chapter, typed, problems, guarded } = props
  const { t } = ui
  const field = { ui, typed, problems }
  const path = `/prace/sit/seznamy/${list.id}`
  return (
    <WorkLayout ui={ui} title={chapter?.title ?? t('lists:addChapter')} problems={problems} crumbs={crumbsOf(props)}>
      <PostForm ui={ui} action={chapter ? `${path}/kapitoly/${chapter.id}` : `${path}/kapitoly`} class="form">
        <ErrorSummary ui={ui} problems={problems} labels={{ title: t('lists:field.chapter'), about: t('lists:field.about') }} />
        <GuardNotice ui={ui} guarded={guarded} />
        <TextField {...field} name="title" label={t('lists:field.chapter')} value={chapter?.title} />
        <TextArea {...field} name="about" label={t('lists:field.about')} value={chapter?.about} optional />
        <GuardRule ui={ui} />
        <SubmitRow ui={ui} label={t('lists:saveChapter')} back={path} />
      </PostForm>
    </WorkLayout>
  )
}

/** The note by a card, for whom it is, and the chapter the card stands in. */
export function ItemFormPage(props: PartFormProps & { readonly item: ListItem, readonly chapters: readonly Chapter[] }): VNode {
  const { ui, list, item, chapters, typed, problems, guarded } = props
  const { t } = ui
  const field = { ui, typed, problems }
  const path = `/prace/sit/seznamy/${list.id}`
  // A note only for the author would be lost to anybody else who writes it.
  const circles = list.isOwn ? visibilities : visibilities.filter((circle) => circle !== 'self')
  return (
    <WorkLayout ui={ui} title={item.erasedOn === null ? item.name : t('lists:cardErasedShort')} problems={problems} crumbs={crumbsOf(props)}>
      <PostForm ui={ui} action={`${path}/karty/${item.id}`} class="form">
        <ErrorSummary ui={ui} problems={problems} labels={{ note: t('lists:note'), noteVisibility: t('lists:field.noteVisibility'), chapter: t('lists:chapter') }} />
        <GuardNotice ui={ui} guarded={guarded} />
        <SelectField {...field} name="chapter" label={t('lists:chapter')} none={t('lists:noChapter')} value={item.chapterId} options={chapters.map(({ id, title }) => ({ value: id, label: title }))} optional />
        {item.hasHiddenNote ? <HiddenNote ui={ui} item={item} /> : (
          <>
            <TextArea {...field} name="note" label={t('lists:note')} hint={t('lists:hint.note')} value={item.note} optional />
            <GuardRule ui={ui} />
            <RadioGroup {...field} name="noteVisibility" label={t('lists:field.noteVisibility')} value={item.noteVisibility} options={circles.map((value) => ({ value, label: t(`access:visibility.${value}`) }))} />
          </>
        )}
        <SubmitRow ui={ui} label={t('lists:saveItem')} back={path} />
      </PostForm>
    </WorkLayout>
  )
}

/** The author has a note here for fewer people; it stays as it is. */
const HiddenNote = ({ ui, item }: { readonly ui: Ui, readonly item: ListItem }): VNode =>
  <p class="meta">{ui.t('lists:hiddenNote')}<input type="hidden" name="noteVisibility" value={item.noteVisibility} /></p>
