import { expect, test } from 'vitest'
import { parseQuery } from '#core/text/query.ts'
import { tsQueries } from '#core/text/tsQuery.ts'
import { situationLexeme, withHelp, withSituations } from './situationWords.ts'

test.each([
  ['šikana', ['bullying']],
  ['sikanuji ho spoluzaci', ['bullying']],
  ['střídavá péče', ['separation']],
  ['péče', []],
  ['dětský domov', ['leaving_care']],
  ['psychologická pomoc dětem', []],
  ['strach', ['sad_child']],
  ['manžel mě bije a děti to vidí', ['violence']],
  ['strach z partnera', ['violence']],
  ['posmívají se synovi', ['bullying']],
  ['smějí se mu', ['bullying']],
  ['syna ve třídě bijou a smějou se mu', ['bullying']],
  ['nemáme na nájem', ['debts_housing']],
  ['nemáme kde bydlet', ['debts_housing']],
  ['vyhodili nás z bytu', ['debts_housing']],
  ['rozvádíme se', ['separation']],
  ['syn nechodí do školy', ['school_refusal']],
  ['dcera se řeže', ['sad_child']],
  ['chce se zabít', ['sad_child']],
  ['muž mě mlátí', ['violence']],
  ['dcera hulí', ['teenager_drugs']],
  ['může do školy', []],
  ['chodí do školy', []],
])('„%s“ is understood as %j', (typed, situations) => {
  expect(withSituations(parseQuery(typed)).situations).toEqual(situations)
})

test('a service that answers the situation has the words that were said', () => {
  const { query } = withSituations(parseQuery('šikana tábor'))
  expect(query.terms[0]?.alternatives).toContainEqual([situationLexeme('bullying')])
  expect(query.terms[1]?.alternatives).not.toContainEqual([situationLexeme('bullying')])
})

test('every word of a saying may be met by the situation, a word beside it not', () => {
  const { query } = withSituations(parseQuery('střídavá péče Hlinsko'))
  expect(query.terms.map(({ alternatives }) => alternatives.some(([one]) => one === situationLexeme('separation')))).toEqual([true, true, false])
})

const bandsFor = (typed: string) => {
  const meant = withSituations(parseQuery(typed))
  const words = tsQueries(meant.query, true)
  return { words, withHelp: withHelp(words, meant) }
}

test('help for the situation joins the last band, unless it has every word already or nothing was meant', () => {
  const sentence = bandsFor('nemáme na nájem')
  expect(sentence.withHelp).toEqual({ ...sentence.words, some: `${sentence.words?.some} | situationdebtshousing` })
  for (const typed of ['šikana', 'střídavá péče', 'psychologická pomoc dětem', '']) {
    const bands = bandsFor(typed)
    expect(bands.withHelp).toEqual(bands.words)
  }
})
