import type { VNode } from 'preact'
import type { Block } from '#documents/content.ts'
import { parseMarks } from '#documents/marks/parseMarks.ts'
import { printMarks } from '#documents/marks/printMarks.ts'
import { firstOf, type Problems, type Typed } from '#web/form.ts'
import type { Guarded } from '#web/guard.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { TextArea } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice, GuardRule } from '#web/parts/GuardNotice.tsx'
import { Notice, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { chapterHeading } from '../analysisContent.ts'
import { chapterKeys } from '../chapterKeys.ts'
import { analysisPath, chapterPath, historyPath, libraryPath } from '../paths.ts'
import type { WrittenChapter } from '../queries.ts'
import { Blocks } from './Blocks.tsx'

/** What a refused saving brings back. */
export interface ShownWords {
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  readonly guarded?: Guarded | undefined
  /** Somebody saved meanwhile; `written` is theirs. */
  readonly isConflict?: boolean | undefined
}

interface ChapterPageProps extends ShownWords {
  readonly ui: Ui
  readonly orp: { readonly code: string, readonly name: string }
  readonly written: WrittenChapter
  readonly generated: readonly Block[]
  readonly mayWrite: boolean
}

/** One chapter: the networker's words to be written, and what the data bring. */
export function ChapterPage(props: ChapterPageProps): VNode {
  const { ui, orp, written, generated, mayWrite, problems } = props
  const { t } = ui
  const heading = chapterHeading(written.chapter, orp, ui)
  return (
    <WorkLayout
      ui={ui} title={heading} problems={problems} islands={mayWrite ? ['editor'] : []}
      crumbs={[{ label: t('outputs:menu'), path: libraryPath(orp.code) }, { label: t('outputs:analysis.crumb'), path: analysisPath(orp.code) }]}
    >
      {!written.included && <Notice><p>{t('outputs:chapter.off')}</p></Notice>}
      <section class="part" aria-labelledby="slova">
        <PartHead id="slova" title={t('outputs:chapter.words')}>
          {written.version > 0 && <a href={ui.href(historyPath(orp.code, written.chapter))}>{t('outputs:chapter.history')}</a>}
        </PartHead>
        {mayWrite ? <WordsForm {...props} /> : <ReadWords {...props} />}
      </section>
      <section class="part document-preview" aria-labelledby="data">
        <PartHead id="data" title={t('outputs:chapter.generated')} />
        <p class="meta">{t('outputs:chapter.generatedNote')}</p>
        <Blocks ui={ui} blocks={generated} deeper={1} />
      </section>
      <Neighbours {...props} />
    </WorkLayout>
  )
}

const ReadWords = ({ ui, written }: ChapterPageProps): VNode => written.words.length === 0
  ? <p>{ui.t('outputs:chapter.noWords')}</p> : <div class="document-preview"><Blocks ui={ui} blocks={written.words} deeper={1} /></div>

function WordsForm(props: ChapterPageProps): VNode {
  const { ui, orp, written, typed, problems, guarded, isConflict = false } = props
  const { t } = ui
  const text = typed === undefined ? printMarks(written.words) : firstOf(typed, 'words')
  return (
    <>
      <PostForm ui={ui} action={chapterPath(orp.code, written.chapter)} class="words-form">
        <ErrorSummary ui={ui} problems={problems} labels={{ words: t('outputs:chapter.words') }} />
        {isConflict && <Notice kind="heed" title={t('outputs:chapter.conflict.title')} role="status"><p>{t('outputs:chapter.conflict.text')}</p></Notice>}
        <GuardNotice ui={ui} guarded={guarded} />
        <input type="hidden" name="version" value={firstOf(typed ?? {}, 'version') || written.version} />
        <div data-island="editor" {...editorWords(ui)} data-saves={guarded === undefined && !isConflict ? 'yes' : 'no'}>
          <TextArea ui={ui} name="words" label={t('outputs:chapter.words')} hint={t('outputs:chapter.wordsHint')} rows={14} optional="unsaid" value={text} problems={problems} />
          <template><Blocks ui={ui} blocks={parseMarks(text)} /></template>
          <MarksHelp ui={ui} />
        </div>
        <GuardRule ui={ui} />
        <SubmitRow ui={ui} label={t('outputs:chapter.save')} back={analysisPath(orp.code)} />
      </PostForm>
      {isConflict && <Theirs {...props} />}
    </>
  )
}

/** Words of the island, which has no messages of its own. */
const editorWords = ({ t }: Ui): Readonly<Record<string, string>> => ({
  'data-toolbar': t('outputs:editor.toolbar'), 'data-heading': t('outputs:editor.heading'),
  'data-list': t('outputs:editor.list'), 'data-bold': t('outputs:editor.bold'), 'data-link': t('outputs:editor.link'),
  'data-plain': t('outputs:editor.plain'), 'data-address': t('outputs:editor.address'), 'data-insert': t('outputs:editor.insert'),
  'data-cancel': t('outputs:editor.cancel'), 'data-saving': t('outputs:editor.saving'), 'data-waiting': t('outputs:editor.waiting'),
  'data-offline': t('outputs:editor.offline'), 'data-guard': t('outputs:editor.guard'), 'data-conflict': t('outputs:editor.conflict'),
  'data-refused': t('outputs:editor.refused'),
})

const MarksHelp = ({ ui: { t } }: { readonly ui: Ui }): VNode => (
  <details class="more marks-help">
    <summary>{t('outputs:chapter.marks.title')}</summary>
    <ul>
      {(['heading', 'list', 'bold', 'link', 'paragraph'] as const).map((mark) => <li>{t(`outputs:chapter.marks.${mark}`)}</li>)}
    </ul>
  </details>
)

const Theirs = ({ ui, written }: ChapterPageProps): VNode => (
  <section class="panel document-preview" aria-labelledby="novejsi">
    <h3 id="novejsi">{ui.t('outputs:chapter.conflict.theirs')}</h3>
    {written.changedAt !== null && <p class="meta">{ui.t('outputs:chapter.conflict.when', { when: ui.format.dateTime(written.changedAt) })}</p>}
    <Blocks ui={ui} blocks={written.words} deeper={2} />
  </section>
)

function Neighbours({ ui, orp, written }: ChapterPageProps): VNode {
  const at = chapterKeys.indexOf(written.chapter)
  const previous = chapterKeys[at - 1]
  const next = chapterKeys[at + 1]
  return (
    <p class="buttons">
      {previous !== undefined && <a class="button button-second" href={ui.href(chapterPath(orp.code, previous))}>{ui.t('outputs:chapter.previous')}: {chapterHeading(previous, orp, ui)}</a>}
      {next !== undefined && <a class="button button-second" href={ui.href(chapterPath(orp.code, next))}>{ui.t('outputs:chapter.next')}: {chapterHeading(next, orp, ui)}</a>}
    </p>
  )
}
