import { labelOf, sectors } from '#modules/directory/index.ts'
import type { SheetTable } from '#documents/table/sheetTable.ts'
import type { Ui } from '#web/ui.ts'
import type { Mention } from './queries.ts'
import { type HeardNeed, needTitle, needTitles, sectorWords } from './views/NeedsPage.tsx'
import { voices } from './voices.ts'

/** Needs with their counts, for keeping and for plans. */
export function needTable(ui: Ui, orp: string, needs: readonly HeardNeed[]): SheetTable {
  const { t, language } = ui
  return {
    language, name: t('needs:tree.title', { orp }),
    columns: [
      { header: t('needs:tree.need'), kind: 'text', width: 60 }, { header: t('needs:tree.sources'), kind: 'number' },
      { header: t('needs:tree.sectors'), kind: 'text', width: 40 }, { header: t('needs:tree.area'), kind: 'text' },
      { header: t('needs:tree.level'), kind: 'text' }, { header: t('needs:tree.kind'), kind: 'text' },
    ],
    rows: needs.map((need) => [
      `${'– '.repeat(need.level - 1)}${needTitle(ui, need)}`, need.voices.sources, sectorWords(ui, need.voices),
      need.childNeedArea && t(`needs:area.${need.childNeedArea}`), need.administrationLevel && t(`needs:level.${need.administrationLevel}`),
      need.kind && t(`needs:kind.${need.kind}`),
    ]),
    about: [{ label: t('needs:tree.caption'), value: t('needs:tree.note') }],
  }
}

export function mentionTable(ui: Ui, orp: string, mentions: readonly Mention[]): SheetTable {
  const { t, language } = ui
  return {
    language, name: t('needs:mentions.title', { orp }),
    columns: [
      { header: t('needs:mentions.when'), kind: 'day' }, { header: t('needs:form.sector'), kind: 'text' }, { header: t('needs:form.voice'), kind: 'text' },
      { header: t('needs:mentions.place'), kind: 'text' }, { header: t('needs:mentions.wording'), kind: 'text', width: 80 },
      { header: t('needs:mentions.coding'), kind: 'text', width: 60 },
    ],
    rows: mentions.map(({ saidOn, sector, voice, municipality, wording, needs }) => [
      saidOn, labelOf(sectors, sector, language), labelOf(voices, voice, language), municipality ?? t('needs:mentions.wholeOrp'), wording, needTitles(ui, needs),
    ]),
  }
}
