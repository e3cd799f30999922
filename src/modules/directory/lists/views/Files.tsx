import type { VNode } from 'preact'
import { Icon } from '#web/parts/icons.tsx'
import type { Ui } from '#web/ui.ts'
import type { ListData } from '../listContent.ts'
import { forFile, type NoteCircle, noteCircles, offeredCircles } from '../notesInFiles.ts'

interface FilesProps { readonly ui: Ui, readonly path: string, readonly data: ListData, readonly circle: NoteCircle }

/** The list as files, and whose notes go out with it, also on paper. */
export function Files({ ui, path, data, circle }: FilesProps): VNode {
  const { t } = ui
  const { onlyFor } = forFile(data, circle)
  const search = circle === 'vsem' ? '' : `?poznamky=${circle}`
  return (
    <>
      <Circles ui={ui} path={path} data={data} circle={circle} />
      {onlyFor !== null && <p class="meta"><strong>{t(`lists:notes.onlyFor.${onlyFor}`)}.</strong> {t(`lists:notes.why.${onlyFor}`)}</p>}
      <ul class="buttons list-files no-print" aria-label={t('web:table.export')}>
        {([['PDF', `${path}/seznam.pdf`], ['XLSX', `${path}/tabulka/xlsx`], ['CSV', `${path}/tabulka/csv`]] as const).map(([label, file]) => (
          <li><a href={ui.href(`${file}${search}`)} download><Icon name="download" small />{label}</a></li>
        ))}
      </ul>
    </>
  )
}

/** Chosen before making; nothing to choose while all notes are for everybody. */
function Circles({ ui, path, data, circle }: FilesProps): VNode | null {
  const offered = offeredCircles(data)
  if (offered.length < 2) return null
  return (
    <div class="no-print">
      <p id="poznamky-kam">{ui.t('lists:notes.choose')}</p>
      <ul class="tabs" aria-labelledby="poznamky-kam">
        {noteCircles.filter((one) => offered.includes(one)).map((one) => (
          <li><a href={ui.href(one === 'vsem' ? path : `${path}?poznamky=${one}`)} aria-current={one === circle ? 'true' : undefined}>{ui.t(`lists:notes.circle.${one}`)}</a></li>
        ))}
      </ul>
    </div>
  )
}
