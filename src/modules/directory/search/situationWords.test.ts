import { expect, test } from 'vitest'
import { words } from '#core/text/fold.ts'
import { parseQuery } from '#core/text/query.ts'
import { tsQueries } from '#core/text/tsQuery.ts'
import { cs } from '#i18n/messages/cs/index.ts'
import { situationCodes, situations } from '../codelists/index.ts'
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
  ['syn chodí za školu', ['school_refusal']],
  ['chodila často za školu', ['school_refusal']],
  ['platíme za školu', []],
  ['nejde mu to', []],
  ['neomluvené hodiny', ['school_refusal']],
  ['holka nejí', ['sad_child']],
  ['dcera přestala jíst', ['sad_child']],
  ['má dcera anorexii', ['sad_child']],
])('„%s“ is understood as %j', (typed, understood) => {
  expect(withSituations(parseQuery(typed)).situations).toEqual(understood)
})

test.each([
  ['my daughter is sad and refuses school', ['sad_child', 'school_refusal']],
  ['boy refuses school', ['school_refusal']],
  ['My son doesn’t want to go to school', ['school_refusal']],
  ['he is afraid of school', ['school_refusal']],
  ['truancy', ['school_refusal']],
  ['she is not eating', ['sad_child']],
  ['bullying', ['bullying']],
  ['my husband hits me', ['violence']],
  ['debts', ['debts_housing']],
  ['we cannot pay rent', ['debts_housing']],
  ['alcohol abuse', ['teenager_drugs']],
  ['drugs', ['teenager_drugs']],
  ['early care', ['disability']],
  ['we are getting divorced', ['separation']],
  ['children’s home', ['leaving_care']],
  ['I am a single mother', ['alone']],
  ['neighbour’s child', ['fear_for_child']],
  ['psychologist for children', []],
  ['going to school', []],
])('in English, „%s“ is understood as %j', (typed, understood) => {
  expect(withSituations(parseQuery(typed)).situations.toSorted()).toEqual(understood)
})

test.each(['druh služby', 'sad jabloní', 'pes', 'to by šlo', 'renta', 'hit sezony', 'house na dvoře', 'partner', 'on a my', 'drah', 'my a oni', 'care'])(
  'the Czech words „%s“ are not understood in English', (typed) => {
    expect(withSituations(parseQuery(typed)).situations).toEqual([])
  })

test('no English saying is met by words the product itself says in Czech', () => {
  const sentences = JSON.stringify(cs).replaceAll(/\{\{\w+\}\}/g, ' ').match(/(?<=":)"[^"]+"/g) ?? []
  const czech = new Set(sentences.flatMap(words))
  const english = situationCodes.flatMap((code) => situations[code].exactly.split(',')).filter((saying) => !/[á-žě]/i.test(saying))
  expect(czech).toContain('skolu')
  expect(english.filter((saying) => words(saying).every((word) => czech.has(word)))).toEqual([])
})

test('every saying has a word that is searched for', () => {
  const sayings = situationCodes.flatMap((code) => [situations[code].words, situations[code].exactly]).flatMap((list) => list.split(','))
  expect(sayings.filter((saying) => parseQuery(saying).stems.length === 0)).toEqual([])
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
