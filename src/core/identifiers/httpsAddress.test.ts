import { expect, test } from 'vitest'
import { withoutCredentials } from './httpsAddress.ts'

test.each([
  ['https://jana:Tajne-1@data.example/od/a.csv?x=1', 'https://data.example/od/a.csv?x=1'],
  ['https://klic@data.example/a.csv', 'https://data.example/a.csv'],
  ['ftp://jana:Tajne-1@data.example/a.csv', 'ftp://data.example/a.csv'],
  ['https:jana:Tajne-1@data.example/a.csv', 'https://data.example/a.csv'],
  ['https://jana:Taj/ne@data.example/a.csv', 'https://data.example/a.csv'],
  ['https://jana:12/ne@data.example/a.csv', 'https://data.example/a.csv'],
  [' https://ja na:Tajne@data.example:x/a.csv', ' https://data.example:x/a.csv'],
  ['jana:Tajne-1@data.example/a.csv', 'data.example/a.csv'],
  ['https://data.example/a@b.csv', 'https://data.example/a@b.csv'],
  ['http://data.example/a@b.csv', 'http://data.example/a@b.csv'],
  ['nic', 'nic'], ['', ''],
])('%s is kept and shown as %s', (address, shown) => { expect(withoutCredentials(address)).toBe(shown) })
