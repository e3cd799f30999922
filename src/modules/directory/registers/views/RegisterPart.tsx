import type { VNode } from 'preact'
import { type Fact, PartHead, Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { differencesPath } from '../paths.ts'
import type { Difference } from '../queries/differences.ts'
import type { RegisterStanding, RegisterWords } from '../queries/registerWords.ts'
import { fieldLabel, saidWords, sourceWords } from './saidWords.ts'

interface RegisterPartProps {
  readonly ui: Ui
  readonly registers: RegisterWords
  readonly organisationId: string
  readonly mayDecide: boolean
}

/** Beside a card: in which registers it is, whether it ended there, and what they say otherwise. Nothing for a card in none. */
export function RegisterPart({ ui, registers: { standings, words, municipalities }, organisationId, mayDecide }: RegisterPartProps): VNode | null {
  if (standings.length === 0 && words.length === 0) return null
  const { t } = ui
  return (
    <section id="registry" class="part">
      <PartHead title={t('registers:card.title')} />
      <ul class="plain-list">{standings.map((standing) => <li><Standing ui={ui} standing={standing} /><Unknown ui={ui} standing={standing} /></li>)}</ul>
      {words.length > 0 && (
        <>
          <p>{t('registers:card.differs', { count: words.length })}</p>
          <ul>{words.map((word) => <li><Word ui={ui} word={word} municipalities={municipalities} /></li>)}</ul>
          {mayDecide && <p><a href={ui.href(`${differencesPath}?uzemi=vse&organizace=${organisationId}`)}>{t('registers:card.decide')}</a></p>}
        </>
      )}
    </section>
  )
}

function Standing({ ui, standing: { source, asOf, endedOn, goneSince } }: { readonly ui: Ui, readonly standing: RegisterStanding }): VNode {
  const { t, format } = ui
  const name = t(`registers:short.${source}`)
  const ended = endedOn !== null && endedOn <= ui.today ? endedOn : goneSince
  if (ended !== null) return <Status kind="moved">{t('registers:card.ended', { source: name, date: format.date(ended) })}</Status>
  return <Status kind="done">{t('registers:card.seen', { source: name, date: format.date(asOf) })}</Status>
}

/** Ids the register writes and we do not know what they mean: kept as they are, so that nobody takes the card for all of it. */
const Unknown = ({ ui, standing: { unknownCodes } }: { readonly ui: Ui, readonly standing: RegisterStanding }): VNode | null =>
  unknownCodes.length === 0 ? null : <small class="meta"><br />{ui.t('registers:card.unknown', { codes: ui.format.list(unknownCodes) })}</small>

const Word = ({ ui, word, municipalities }: { readonly ui: Ui, readonly word: Difference, readonly municipalities: ReadonlyMap<string, string> }): VNode => (
  <>
    <strong>{fieldLabel(ui, word.kind, word.field)}</strong>{word.kind === 'location' && ` (${word.what})`}: {saidWords(ui, word.kind, word.field, word.said, municipalities)}
    {' '}<small class="meta">{wordSource(ui, word)}</small>
  </>
)

function wordSource(ui: Ui, { asOf, isKept, ...word }: Difference): string {
  const said = `${sourceWords(ui, word)}, ${ui.t('web:asOf', { date: ui.format.date(asOf) })}`
  return isKept ? `${said}; ${ui.t('registers:card.kept')}` : said
}

/** Facts of a card, each with the register's word under it where that is another. Terms are labels of fields. */
export function besideWords(ui: Ui, { words, municipalities }: RegisterWords, kind: Difference['kind']): (fact: Fact) => Fact {
  const byLabel = Map.groupBy(words.filter((word) => word.kind === kind), ({ field }) => fieldLabel(ui, kind, field))
  return (fact) => {
    const said = byLabel.get(fact.term)
    if (said === undefined) return fact
    return {
      term: fact.term,
      value: (
        <>
          {fact.value === null || fact.value === '' ? ui.t('web:unknown') : fact.value}
          {said.map((word) => <small class="meta register-word"><br />{wordSource(ui, word)}: {saidWords(ui, kind, word.field, word.said, municipalities)}</small>)}
        </>
      ),
    }
  }
}
