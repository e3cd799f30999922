import { describe, expect, test } from 'vitest'
import { routes } from '#app'
import { fileRoutes, givesFile, madeDocuments, makesDocument } from '../documents/kinds.ts'

describe('the registry of documents is whole', () => {
  test('every address that gives a file is in it, and nothing else', () => {
    expect(Object.keys(fileRoutes).sort()).toEqual(routes.filter(givesFile).map(({ path }) => path).sort())
  })

  test('every document that is made in the background is in it, and nothing else', () => {
    expect(Object.keys(madeDocuments).sort()).toEqual(routes.filter(makesDocument).map(({ path }) => path).sort())
  })

  test('every address has at least one kind of file, each of its own name', () => {
    const kinds = Object.values(fileRoutes)
    expect(kinds.every((files) => files.length > 0)).toBe(true)
    const names = kinds.flat().map(({ name }) => name)
    expect(names).toHaveLength(new Set(names).size)
  })

  test.each([
    [{ method: 'get', path: '/prace/neco/tabulka/:format' }, true], [{ method: 'get', path: '/sluzby/:id/nova.pdf' }, true],
    [{ method: 'get', path: '/prace/sit/import/:table' }, false], [{ method: 'post', path: '/prace/neco.pdf' }, false],
  ])('%j: %s', (route, expected) => { expect(givesFile(route)).toBe(expected) })
})
