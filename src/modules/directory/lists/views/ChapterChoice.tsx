import type { VNode } from 'preact'
import { SelectField } from '#web/parts/Field.tsx'
import type { Ui } from '#web/ui.ts'
import type { Chapter } from '../queries.ts'

/** Into which chapter the cards go: the last one, where its author is just now. Nothing to choose without chapters. */
export const ChapterChoice = ({ ui, chapters }: { readonly ui: Ui, readonly chapters: readonly Chapter[] }): VNode | null => chapters.length === 0 ? null : (
  <SelectField
    ui={ui} name="chapter" label={ui.t('lists:intoChapter')} none={ui.t('lists:noChapter')} value={chapters.at(-1)?.id}
    options={chapters.map(({ id, title }) => ({ value: id, label: title }))} optional="unsaid"
  />
)
