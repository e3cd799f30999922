import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clearTree, forgetting } from './forgetting.ts'

const dana = forgetting([{ person_name: 'Dana Příkladná', email: 'dana@priklad.example', phone: '+420 777 123 456' }])

describe('a text forgets somebody', () => {
  test.each([
    ['Dana Příkladná zvedá 777 123 456 i +420777123456, jinak podatelna.', '… zvedá … i …, jinak podatelna.'],
    ['Ptejte se Dany Příkladné, s Danou Příkladnou se domluvíte.', 'Ptejte se …, s … se domluvíte.'],
    ['Píše se Dana@Priklad.example nebo 777123456; 00420 777-123-456.', 'Píše se … nebo …; ….'],
    ['Volejte 1777 123 456 a nedana@priklad.example.', 'Volejte 1777 123 456 a nedana@priklad.example.'],
    ['Paní Příkladná je u telefonu.', 'Paní Příkladná je u telefonu.'],
  ])('%s', (text, expected) => expect(dana.clear(text)).toBe(expected))

  test('and says where a similar name still stands', () => {
    expect(dana.isAlike('Paní Příkladná je u telefonu.')).toBe(true)
    expect(dana.isAlike(dana.clear('Dana Příkladná'))).toBe(false)
  })

  test('a tree keeps its shape', () => {
    expect(clearTree([{ text: 'Dana Příkladná', bold: true }, null, 7], dana.clear)).toEqual([{ text: '…', bold: true }, null, 7])
  })

  test('that does not name them stays to the letter; cleared twice is cleared once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const around = dana.clear(`${text} Danu Příkladnou ${text}`)
      expect(dana.clear(around)).toBe(around)
      expect(around).toContain('…')
    }))
    fc.assert(fc.property(fc.stringMatching(/^[a-z ]*$/), (text) => { expect(dana.clear(text)).toBe(text) }))
  })

  test.each([
    ['Recepce', 'Recepce je dole, na recepci se ptejte.'], ['paragraph', 'paragraph'], ['Raná Péče', 'Děláme i ranou péči a Raná péče je zdarma.'], ['Tom Kdo', 'Pomůžeme tomu, kdo přijde, i tomu kdo zavolá.'],
    ['Skuteč Hlinsko', 'Jezdíme do měst Hlinsko, Skuteč, Hlinsko.'],
  ])('a contact called „%s“ takes no common words out of texts', (person, text) => {
    expect(forgetting([{ person_name: person, email: null, phone: null }]).clear(text)).toBe(text)
  })

  test('what is a card’s own stays for a person to look at', () => {
    const reach = { person_name: 'Charita Hlinsko', email: 'charita@priklad.example', phone: '+420 469 000 111' }
    const text = 'Píše Charita Hlinsko na charita@priklad.example a volá z 469 000 111.'
    expect(forgetting([reach]).clear(text)).toBe('Píše … na … a volá z ….')
    const { clear, isAlike } = forgetting([reach], new Set(Object.values(reach)))
    expect(clear(text)).toBe(text)
    expect([isAlike('charita@priklad.example'), isAlike('469 000 111'), isAlike('z Hlinska')]).toEqual([true, true, true])
  })

  test('many are forgotten at once, also those whose places meet', () => {
    const both = forgetting([
      { person_name: 'Dana Příkladná', email: null, phone: null }, { person_name: 'Jana Dana', email: null, phone: null }, { person_name: 'Petr Vzor', email: 'vzor@priklad.example', phone: null },
    ])
    expect(both.clear('Volejte Janu Danu Příkladnou, nebo Petra Vzora (vzor@priklad.example).')).toBe('Volejte …, nebo … (…).')
    expect(both.suspicious?.split('|')).toHaveLength(4)
  })

  test('whoever left nothing leaves no trace to look for', () => {
    expect(forgetting([{ person_name: null, email: null, phone: null }]).suspicious).toBeNull()
  })
})
