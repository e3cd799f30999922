import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PostForm } from '#web/parts/Form.tsx'
import { Notice, PartHead, Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { chapterHeading } from '../analysisContent.ts'
import { chapters as registry } from '../chapters/registry.ts'
import { chapterPath, inclusionPath, libraryPath, makingPath } from '../paths.ts'
import type { DocumentVersion, WrittenChapter } from '../queries.ts'
import { wordCount } from '../rules.ts'
import { Versions } from './Versions.tsx'

interface AnalysisPageProps {
  readonly ui: Ui
  readonly orp: { readonly code: string, readonly name: string }
  readonly chapters: readonly WrittenChapter[]
  readonly versions: readonly DocumentVersion[]
  readonly isRunning: boolean
  readonly mayWrite: boolean
  readonly mayMake: boolean
}

/** The chapters of the analysis with their state, and its making. */
export function AnalysisPage(props: AnalysisPageProps): VNode {
  const { ui, orp, chapters, versions, mayMake } = props
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t('outputs:analysis.title', { orp: orp.name })} crumb={t('outputs:analysis.crumb')} intro={t('outputs:analysis.intro')}
      crumbs={[{ label: t('outputs:menu'), path: libraryPath(orp.code) }]}
    >
      {props.mayWrite ? null : <Notice><p>{t('outputs:analysis.readOnly')}</p></Notice>}
      <div class="two-sides">
        <section class="part" aria-labelledby="kapitoly">
          <PartHead id="kapitoly" title={t('outputs:analysis.chapters')} />
          <ol class="chapters">{chapters.map((written, index) => <ChapterLine {...props} written={written} number={index + 1} />)}</ol>
        </section>
        {mayMake && <Making {...props} />}
      </div>
      <section class="part" id="verze"><Versions ui={ui} versions={versions} none={t('outputs:library.noneText')} /></section>
    </WorkLayout>
  )
}

interface ChapterLineProps extends AnalysisPageProps { readonly written: WrittenChapter, readonly number: number }

function ChapterLine({ ui, orp, written, number, mayWrite }: ChapterLineProps): VNode {
  const { t } = ui
  const { chapter, included } = written
  const heading = chapterHeading(chapter, orp, ui)
  return (
    <li id={chapter} class={included ? undefined : 'is-off'}>
      <span class="number">{ui.format.number(number)}</span>
      <div>
        <h3><a href={ui.href(chapterPath(orp.code, chapter))}>{heading}</a> {!included && <Status kind="draft">{t('outputs:analysis.off')}</Status>}</h3>
        <p>{t(registry[chapter].about)}</p>
        <p class="meta">{wordsSaid(ui, written)}</p>
      </div>
      {mayWrite && (
        <PostForm ui={ui} action={inclusionPath(orp.code, chapter)}>
          <input type="hidden" name="zarazena" value={included ? 'ne' : 'ano'} />
          <button class="button button-quiet" type="submit" aria-label={t(included ? 'outputs:analysis.excludeOf' : 'outputs:analysis.includeOf', { chapter: heading })}>
            {t(included ? 'outputs:analysis.exclude' : 'outputs:analysis.include')}
          </button>
        </PostForm>
      )}
    </li>
  )
}

function wordsSaid({ t, format }: Ui, { words, changedAt, changedBy }: WrittenChapter): string {
  const count = wordCount(words)
  if (count === 0) return t('outputs:analysis.noWords')
  const said = t('outputs:analysis.words', { count })
  if (changedAt === null) return said
  const when = format.dateTime(changedAt)
  return `${said}, ${changedBy === null ? t('outputs:analysis.changedBy', { when }) : t('outputs:analysis.changed', { when, who: changedBy })}`
}

function Making({ ui, orp, isRunning, chapters }: AnalysisPageProps): VNode {
  const { t } = ui
  const isEmpty = chapters.every(({ included }) => !included)
  return (
    <aside class="panel panel-soft" aria-labelledby="vytvorit">
      <h2 id="vytvorit">{t(isRunning ? 'outputs:analysis.running' : 'outputs:analysis.make')}</h2>
      {isRunning && <p><a class="button" href={ui.href(makingPath('network_analysis', orp.code))}>{t('outputs:analysis.toProgress')}</a></p>}
      {!isRunning && isEmpty && <p>{t('outputs:analysis.empty')}</p>}
      {!isRunning && !isEmpty && (
        <PostForm ui={ui} action={makingPath('network_analysis', orp.code)}>
          <p>{t('outputs:analysis.makeText')}</p>
          <div class="buttons submit-row"><button class="button" type="submit">{t('outputs:analysis.make')}</button></div>
        </PostForm>
      )}
    </aside>
  )
}
