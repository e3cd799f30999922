import { expect, test } from 'vitest'
import { reachOf } from './reach.ts'

const read = (said: Parameters<typeof reachOf>[0]) => {
  const unread: string[] = []
  return { ...reachOf(said, (reason) => { unread.push(reason) }), unread }
}

test.each([
  ['467000001', '+420 467 000 001'], ['+420 466 123 456', '+420 466 123 456'], ['00420466123456', '+420 466 123 456'], ['466 123 456, 777 123 456', '+420 466 123 456'],
  ['+420 466 123 456 kl. 12', '+420 466 123 456'], ['466 123 456 klapka: 123', '+420 466 123 456'], ['466123456 linka 5', '+420 466 123 456'], ['466 123 456 l.12', '+420 466 123 456'],
  ['466 123 456 ext. 7', '+420 466 123 456'], ['tel. 466 123 456', '+420 466 123 456'], ['+421 2 1234 5678', '+421212345678'],
])('the telephone %s is %s', (said, phone) => {
  expect(read({ phone: [said] })).toMatchObject({ phone, unread: [] })
})

test.each(['+420 466 123 456 12', '+420 466 123 45', '467 000 001 nebo 777 000 001', '0042046612345612', 'kl. 12', '12'])('%s is no telephone, and is told', (said) => {
  expect(read({ phone: [said] })).toMatchObject({ phone: null, unread: ['phoneUnread'] })
})

test('an e-mail loses what links write before and behind it', () => {
  expect(read({ email: ['mailto:Info@Priklad.example'] })).toMatchObject({ email: 'info@priklad.example', unread: [] })
  expect(read({ email: ['mailto:info@priklad.example?subject=Dotaz'] })).toMatchObject({ email: 'info@priklad.example' })
  expect(read({ email: ['a(at)priklad.example'] })).toMatchObject({ email: null, unread: ['emailUnread'] })
})

test.each(['https://user:heslo@priklad.example', 'http://user@priklad.example/x', 'user:heslo@priklad.example', 'http:// '])('%s is no website', (said) => {
  expect(read({ web: [said] })).toMatchObject({ web: null, unread: ['webUnread'] })
})

test('of several the first that can be read counts, and nothing said is nothing to tell', () => {
  expect(read({ phone: ['volejte', '467000001'], email: [null, ''], web: ['www.priklad.example/'] })).toEqual({ phone: '+420 467 000 001', email: null, web: 'https://www.priklad.example', unread: [] })
})
