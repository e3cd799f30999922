/** Profiles of the ORPs that took part in the regional seminar of 2018; characteristics in our own neutral words. */
import type { DemoOrpProfile, ProfileFigure } from './shapes.ts'

const seminar = (label: string, value: number, unit: string): ProfileFigure =>
  ({ label, value, unit, asOf: '2018-11-01', source: 'krajský seminář síťování 2018' })
const register = (label: string, value: number, unit: string): ProfileFigure =>
  ({ label, value, unit, asOf: '2024-06-30', source: 'ČÚZK, RÚIAN' })

const chrudim: DemoOrpProfile = {
  orp: '5304',
  networkingSince: '2016-08',
  motto: 'Nedělej nic sám, šetři nápady a snaž se posunout to, co již běží.',
  characteristics: [
    'Jeden z nejlidnatějších obvodů kraje, s řadou menších měst a šesti pověřenými úřady.',
    'Úřady, obce a služby jsou zvyklé pracovat společně; spolupráce mezi obory má svá stálá místa.',
    'Pomoc se soustřeďuje do Chrudimi, okrajové části na jihu a východě mají do města daleko.',
  ],
  topics: [
    'Dostupná odborná pomoc', 'Společný a koordinovaný rozvoj sítě služeb', 'Efektivní případová práce',
    'Využití potenciálu škol pro ochranu práv dětí',
  ],
  whatWorked: [
    'Podrobná zpráva o potřebách aktérů sítě služeb pro ohrožené děti a rodiny.',
    'Výzkum dostupného bydlení, na kterém se sešlo město, agentura i univerzita.',
    'Podklady pro plánování služeb ve městě i v území místní akční skupiny.',
    'Jednotnější postup při rodičovských sporech v opatrovnickém řízení.',
  ],
  figures: [
    register('Obce', 86, 'obcí'), register('Obce s pověřeným úřadem (II. stupeň)', 6, 'obcí'),
    seminar('Právnické osoby v rejstříku škol', 92, 'osob'), seminar('Zdravotnická pracoviště', 30, 'přibližně'),
  ],
  platforms: [
    {
      kind: 'kpss', name: 'Komunitní plánování sociálních služeb Chrudim',
      text: 'Řídicí skupina a pracovní skupiny, svolává město.',
    },
    {
      kind: 'interdisciplinary_team', name: 'Realizační tým opatrovnického řízení',
      text: 'Soud, OSPOD, poradny a advokáti; schází se jednou za čtyři až pět týdnů.',
    },
    {
      kind: 'case_management_wg', name: 'Pracovní skupina case managementu',
      text: 'Společný postup a sběr potřeb do plánování, bez příběhů rodin.',
    },
    {
      kind: 'zs_wg', name: 'Skupina k sociální problematice na základních školách',
      text: 'Postup spolupráce škol a OSPOD.',
    },
    { kind: 'ms_wg', name: 'Skupina předškolních zařízení', text: 'Včasné zachycení potíží u nejmenších dětí.' },
    { kind: 'mas', name: 'Plánování v území místní akční skupiny', text: 'Služby ve Skutči, Luži a Chrasti.' },
  ],
}

const hlinsko: DemoOrpProfile = {
  orp: '5302',
  networkingSince: '2016-08',
  motto: null,
  characteristics: [
    'Jediným městem je Hlinsko, žije v něm skoro polovina obyvatel obvodu; ostatní obce jsou malé a kopcovité.',
    'V obvodu sídlí jen málo sociálních služeb, část pomoci drží školy, spolky a farnosti jako související služby.',
    'Za ambulantní pomocí se jezdí do Chrudimi, Svitav nebo Žďáru nad Sázavou a spojení je z okrajových obcí slabé.',
    'Spolupráce mezi obory je mladá; sociální odbor jí otevírá dveře.',
  ],
  topics: ['Dostupná odborná pomoc', 'Společný a koordinovaný rozvoj sítě služeb', 'Efektivní případová práce'],
  whatWorked: [
    'Vznikla Místní spolupráce škol a OSPOD, která se schází pravidelně.',
    'Město nechalo popsat drogovou scénu a navrhlo kroky v prevenci.',
    'Poznatky ze sítě vstoupily do plánování sociálních služeb.',
  ],
  figures: [register('Obce', 22, 'obcí'), register('Města', 1, 'město')],
  platforms: [
    {
      kind: 'schools_ospod', name: 'Místní spolupráce škol a OSPOD',
      text: 'Polootevřená skupina; svolává OSPOD, schází se čtvrtletně.',
    },
    { kind: 'kpss', name: 'Komunitní plánování Hlinsko', text: 'Řídicí skupina, svolává město.' },
    { kind: 'map', name: 'Místní akční plán rozvoje vzdělávání', text: 'Školy, zřizovatelé a místní akční skupina.' },
  ],
}

const pardubice: DemoOrpProfile = {
  orp: '5309', networkingSince: '2017-08', motto: null,
  characteristics: [
    'Hustě obydlené krajské město s nejširší nabídkou pomoci v kraji.',
    'Obory se scházejí spíš uvnitř svého rezortu; o možnostech těch druhých panují domněnky.',
    'Na školách působí školní psychologové.',
  ],
  topics: ['Mezirezortní spolupráce a vyjasnění kompetencí'],
  whatWorked: [
    'Ředitelky mateřských škol znají terénní službu pro rodiny a vědí, kdy ji doporučit.',
    'K síti se připojilo zdravotnictví.',
  ],
  figures: [register('Obce', 56, 'obcí')],
  platforms: [
    { kind: 'principals', name: 'Setkávání ředitelek mateřských škol', text: 'Dvakrát ročně, s hosty ze služeb.' },
  ],
}
const prelouc: DemoOrpProfile = {
  orp: '5311', networkingSince: '2016-07', motto: null,
  characteristics: [
    'Průmyslová oblast, do které přicházejí i rodiny z ciziny.',
    'Služeb se sídlem v obvodu je málo; komunitní plánování v roce 2018 neběželo.',
  ],
  topics: ['Včasné podchycení případů ohrožených dětí', 'Dostupné bydlení'],
  whatWorked: ['Aktéři lépe rozliší, s čím se obrátit na OSPOD a s čím na jinou pomoc.'],
  figures: [register('Obce', 42, 'obcí')],
  platforms: [
    { kind: 'intersectoral_group', name: 'Setkání aktérů ve Chvaleticích', text: 'K práci s dospívajícími ve městě.' },
  ],
}
const holice: DemoOrpProfile = {
  orp: '5303', networkingSince: '2017-10', motto: null,
  characteristics: [
    'Menší obvod s rozptýlenými obcemi.', 'Školy mají svá poradenská pracoviště, rodinám pomáhá terénní služba.',
  ],
  topics: ['Propagace sítě služeb rodinám', 'Včasné zachycení problémů rodin s dětmi'],
  whatWorked: ['Dva články v místním tisku.', 'Připravuje se leták s modelovými situacemi.'],
  figures: [register('Obce', 14, 'obcí')],
  platforms: [],
}
const policka: DemoOrpProfile = {
  orp: '5310', networkingSince: '2016-07', motto: null,
  characteristics: [
    'V obvodu jsou jen dvě města, Polička a Bystré.',
    'Městských bytů ubývá; město nabídlo prostor pro středisko výchovné péče a má činnou komisi.',
  ],
  topics: ['Spolupráce v síti', 'Sociální bydlení', 'Prostředí pro rozvoj sítě'],
  whatWorked: ['Koncepce bydlení.', 'Školy se samy obracejí na služby.'],
  figures: [register('Obce', 20, 'obcí'), register('Města', 2, 'města')],
  platforms: [{ kind: 'commission_social', name: 'Zdravotně-sociální komise', text: 'Poradní orgán rady města.' }],
}
const moravskaTrebova: DemoOrpProfile = {
  orp: '5308', networkingSince: '2016-08', motto: null,
  characteristics: [
    'Rozlohou velký obvod na okraji kraje, s vyšší nezaměstnaností a jednou vyloučenou lokalitou.',
    'Platforem, kde by se obory potkávaly, bylo na začátku málo.',
  ],
  topics: ['Včasná podpora rodin', 'Bytová nouze'],
  whatWorked: [
    'Čtrnáct nových rodin našlo cestu k terénní službě.',
    'Téma škol a OSPOD převzal místní akční plán.',
    'Projektová dokumentace ke třem domům.',
  ],
  figures: [register('Obce', 33, 'obcí')],
  platforms: [{ kind: 'map', name: 'Místní akční plán – skupina škol a OSPOD', text: 'Převzala téma po síťaři.' }],
}

const light = (orp: string, municipalities: number): DemoOrpProfile => ({
  orp, networkingSince: null, motto: null, characteristics: [], topics: [], whatWorked: [],
  figures: [register('Obce', municipalities, 'obcí')], platforms: [],
})

/** One profile for every ORP of the region; the light ones carry only their number of municipalities. */
export const orpProfiles: readonly DemoOrpProfile[] = [
  light('5301', 5), hlinsko, holice, chrudim, light('5305', 5), light('5306', 22), light('5307', 35), moravskaTrebova,
  pardubice, policka, prelouc, light('5312', 28), light('5313', 16), light('5314', 40), light('5315', 27),
]
