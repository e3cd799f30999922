import type { Network } from '#web/outside/network.ts'

/** What somebody outside answers: a text with a status, a text that breaks off, or nothing at all. */
export interface OutsideAnswer { readonly status?: number, readonly body?: string, readonly headers?: Readonly<Record<string, string>>, readonly breaks?: boolean, readonly isSilent?: boolean }

/** The world outside by the last part of an address; of others nobody knows. It remembers what it was asked. */
export function outsideNetwork(answers: Readonly<Record<string, OutsideAnswer>>): { readonly network: Network, readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    network: {
      resolve: () => Promise.resolve([{ address: '93.184.216.34', family: 4 }]),
      async open(url, _at, signal) {
        asked.push(url.href)
        const { status = 200, body = '', headers = {}, breaks = false, isSilent = false } = answers[url.pathname.split('/').at(-1) ?? ''] ?? { status: 404, body: '{"kod":"NENALEZENO"}' }
        if (isSilent) await new Promise((_resolve, reject) => { signal.addEventListener('abort', () => { reject(new Error('aborted')) }) })
        return {
          status, header: (name) => headers[name] ?? null, close: () => undefined,
          pieces: (async function* () {
            yield new TextEncoder().encode(body)
            if (breaks) throw new Error('ECONNRESET')
          })(),
        }
      },
    },
  }
}

interface Seat { readonly municipality?: number, readonly street?: string | null, readonly number?: number, readonly orientation?: number | null, readonly part?: string, readonly isEvidential?: boolean }

interface AresAnswer { readonly ico: string, readonly name?: string, readonly form?: string, readonly seat?: Seat | null, readonly endedOn?: string | null }

const seatOf = ({ municipality = 571_393, street = 'Poděbradovo náměstí', number = 1, orientation = null, part = 'Hlinsko', isEvidential = false }: Seat) => ({
  kodStatu: 'CZ', nazevStatu: 'Česká republika', kodKraje: 94, kodOkresu: 3603, kodObce: municipality, nazevObce: 'Hlinsko', cisloDomovni: number,
  ...(street !== null && { kodUlice: 1, nazevUlice: street }), ...(orientation !== null && { cisloOrientacni: orientation }), nazevCastiObce: part,
  kodAdresnihoMista: 1, psc: 53_901, textovaAdresa: 'Poděbradovo náměstí 1, 53901 Hlinsko', typCisloDomovni: isEvidential ? '2' : 1, standardizaceAdresy: true,
})

/** An answer of ARES in its documented shape, with all it says besides: nothing of that may come through. */
export const anAresAnswer = ({ ico, name = 'Pod Lípou', form = '706', seat = {}, endedOn = null }: AresAnswer): string => JSON.stringify({
  ico, obchodniJmeno: name, ...(seat !== null && { sidlo: seatOf(seat) }), pravniForma: form, pravniFormaRos: form, datumVzniku: '2012-09-07',
  ...(endedOn !== null && { datumZaniku: endedOn }), financniUrad: '002', datumAktualizace: '2026-07-13', icoId: ico, primarniZdroj: 'ros',
  adresaDorucovaci: { radekAdresy1: 'Tajná 5' }, czNace: ['94990'], seznamRegistraci: { stavZdrojeRos: endedOn === null ? 'AKTIVNI' : 'ZANIKLY' },
  dalsiUdaje: [{ datovyZdroj: 'vr', statutarniOrgany: [{ jmeno: 'Jan', prijmeni: 'Osobní', datumNarozeni: '1970-01-01' }] }],
})
