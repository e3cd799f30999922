import type { HeardSentence } from './heardSentence.ts'

/** What was heard in the other ORPs of the region. */
export const heardInRegion: readonly HeardSentence[] = [
  {
    orp: '5309', needs: ['sectors.cooperation.boundaries', 'sectors.cooperation'],
    wording: 'Lékaři, školy a služby se scházejí každý zvlášť a o sobě nevědí.',
    heard: [
      [150, 'education', 'zs', 'meeting', '555134'],
      [150, 'health', 'hospital', 'meeting', '555134'],
      [150, 'public', 'kraj', 'meeting', '555134'],
    ],
  },
  {
    orp: '5309', needs: ['sectors.competences.known'],
    wording: 'O tom, co smí ten druhý obor, máme spíš domněnky.',
    heard: [
      [163, 'spod', 'ospod_orp', 'talk', '555134'],
      [169, 'education', 'zs', 'talk', '555134'],
    ],
  },
  {
    orp: '5309', needs: ['sectors.links.effective', 'sectors.links'],
    wording: 'Službám chybí spojka, která by věděla, kdo právě s rodinou pracuje.',
    heard: [
      [171, 'social', 'provider', 'talk', '555134'],
      [176, 'public', 'osvz', 'talk', '555134'],
    ],
  },
  {
    orp: '5309', needs: ['schools.psychologist'],
    wording: 'Školní psycholog má smlouvu jen do konce projektu, děti si zvyknou a pak odejde.',
    heard: [
      [186, 'education', 'zs', 'survey', '555134'],
      [193, 'education', 'ppp', 'talk', '555134'],
    ],
  },
  {
    orp: '5309', needs: ['help.crisis'],
    wording: 'Když rodinu potká krize, nabízíme jí termín za tři týdny.',
    heard: [
      [171, 'social', 'provider', 'talk', '555134'],
      [164, 'spod', 'ospod_orp', 'talk', '555134'],
    ],
  },
  {
    orp: '5309', needs: ['casework.unmotivated.activation', 'casework.unmotivated'],
    wording: 'Lidé přicházejí, když už hoří; dřív se jich nikdo nezeptal.',
    heard: [
      [186, 'social', 'provider', 'survey', '555134'],
      [176, 'public', 'osvz', 'talk', '555134'],
    ],
  },
  {
    orp: '5309', needs: ['casework.unmotivated'],
    wording: 'S lidmi, kteří spolupráci odmítají, potřebujeme jiné způsoby práce.',
    heard: [
      [186, 'spod', 'ospod_orp', 'survey', '555134'],
    ],
  },
  {
    orp: '5311', needs: ['help.psychosocial.missing', 'help.psychosocial'],
    wording: 'Služby sídlí jinde a dojíždějí jen, když jim to vyjde.',
    heard: [
      [221, 'public', 'osvz', 'talk', '575500'],
      [227, 'education', 'zs', 'talk', '575500'],
    ],
  },
  {
    orp: '5311', needs: ['sectors.competences.clarified', 'sectors.competences'],
    wording: 'Škola posílá na OSPOD i to, s čím by stačila pomoct služba.',
    heard: [
      [221, 'spod', 'ospod_orp', 'talk', '575500'],
      [240, 'education', 'zs', 'meeting', '575500'],
    ],
  },
  {
    orp: '5311', needs: ['detection.youth_chvaletice'],
    wording: 'Dospívající ve Chvaleticích nemají nikoho dospělého, ke komu by chodili.',
    heard: [
      [240, 'public', 'obec', 'meeting', '575071'],
      [246, 'education', 'zs', 'talk', '575071'],
      [240, 'police', 'mp', 'meeting', '575500'],
    ],
  },
  {
    orp: '5311', needs: ['detection.youth_chvaletice.discussion'],
    wording: 'Ve městě je potřeba se shodnout, jestli práci s mládeží chceme a kdo ji zaplatí.',
    heard: [
      [240, 'public', 'mayor', 'meeting'],
      [246, 'public', 'obec', 'talk', '575071'],
    ],
  },
  {
    orp: '5311', needs: ['housing.crisis', 'housing.crisis.single_mothers'],
    wording: 'Rodinám po ztrátě bydlení nemáme co nabídnout, zvlášť když je máma na děti sama.',
    heard: [
      [221, 'public', 'osvz', 'talk', '575500'],
      [251, 'social', 'provider', 'talk', '575500'],
    ],
  },
  {
    orp: '5311', needs: ['detection.early.intervention', 'detection.early'],
    wording: 'Potíže v rodině se ukážou ve školce, ale než se někdo ozve, uplyne rok.',
    heard: [
      [226, 'education', 'ms', 'talk', '575500'],
      [251, 'social', 'provider', 'talk', '575500'],
    ],
  },
  {
    orp: '5303', needs: ['schools.services', 'schools.services.cooperation'],
    wording: 'Školy by se službami spolupracovaly, kdyby je někdo představil.',
    heard: [
      [262, 'education', 'zs', 'talk', '574988'],
      [266, 'social', 'provider', 'talk', '574988'],
    ],
  },
  {
    orp: '5303', needs: ['detection.early.everyone'],
    wording: 'Dětský lékař, školka i škola vidí totéž, jen si to neřeknou.',
    heard: [
      [270, 'health', 'pldd', 'talk', '574988'],
      [263, 'education', 'ms', 'talk', '574988'],
      [275, 'public', 'osvz', 'meeting', '574988'],
    ],
  },
  {
    orp: '5303', needs: ['sectors.competences.linked'],
    wording: 'Propojit lidi, aby věděli, kdo co dělá, by samo o sobě stačilo.',
    heard: [
      [275, 'education', 'zs', 'meeting', '574988'],
      [275, 'social', 'provider', 'meeting', '574988'],
    ],
  },
  {
    orp: '5303', needs: ['help.psychosocial'],
    wording: 'Z malých obcí se ke službě nedostane nikdo bez auta.',
    heard: [
      [281, 'public', 'mayor', 'survey'],
      [271, 'public', 'osvz', 'talk', '574988'],
    ],
  },
  {
    orp: '5303', needs: ['network.information.system'],
    wording: 'Leták s příběhy, ve kterých se rodiče poznají, by pomohl víc než seznam adres.',
    heard: [
      [230, 'ngo', 'family_centre', 'talk', '574988'],
    ],
  },
  {
    orp: '5310', needs: ['housing.concept.availability'],
    wording: 'Městské byty se prodaly a rodiny v nouzi nemají kam jít.',
    heard: [
      [290, 'public', 'osvz', 'talk', '578576'],
      [296, 'social', 'provider', 'meeting', '578576'],
    ],
  },
  {
    orp: '5310', needs: ['help.psychosocial'],
    wording: 'Středisko výchovné péče v budově úřadu funguje, potřebovali bychom ho dva dny.',
    heard: [
      [300, 'education', 'zs', 'talk', '578576'],
      [291, 'public', 'osvz', 'talk', '578576'],
    ],
  },
  {
    orp: '5310', needs: ['schools.services.cooperation'],
    wording: 'Když se školy a služby potkávají pravidelně, přestanou se bát zvednout telefon.',
    heard: [
      [296, 'education', 'zs', 'meeting', '578576'],
      [296, 'social', 'provider', 'meeting', '578576'],
    ],
  },
  {
    orp: '5310', needs: ['network.information'],
    wording: 'Komise má vůli, ale chybí jí podklady o potřebách rodin.',
    heard: [
      [296, 'public', 'obec', 'meeting', '578576'],
    ],
  },
  {
    orp: '5310', needs: ['network.prevention'],
    wording: 'Dětem na vsi chybí odpoledne, na které se dá dojít pěšky.',
    heard: [
      [305, 'leisure', 'svc_ddm', 'talk', '578576'],
    ],
  },
  {
    orp: '5308', needs: ['detection.leisure_jevicko'],
    wording: 'Děti v Jevíčku po vyučování jen čekají na autobus.',
    heard: [
      [315, 'education', 'zs', 'talk', '578193'],
      [319, 'public', 'mayor', 'talk'],
      [324, 'education', 'parent', 'survey', '578193'],
    ],
  },
  {
    orp: '5308', needs: ['housing.crisis.trebova'],
    wording: 'Rodiny i mladí dospělí bydlí ve vlhkých bytech a nikam jinam nemohou.',
    heard: [
      [326, 'public', 'osvz', 'talk', '578444'],
      [113, 'social', 'provider', 'talk', '578444'],
    ],
  },
  {
    orp: '5308', needs: ['sectors.cooperation'],
    wording: 'Bez místa, kde by se obory potkaly, si každý jede po svém.',
    heard: [
      [330, 'education', 'zs', 'meeting', '578444'],
      [330, 'public', 'osvz', 'meeting', '578444'],
    ],
  },
  {
    orp: '5308', needs: ['detection.early'],
    wording: 'Podporu potřebují rodiny hned po narození dítěte, ne až ve škole.',
    heard: [
      [333, 'health', 'pldd', 'talk', '578444'],
      [113, 'social', 'provider', 'talk', '578444'],
    ],
  },
  {
    orp: '5308', needs: ['help.psychosocial.missing'],
    wording: 'Nezaměstnaní rodiče nemají na autobus k poradně.',
    heard: [
      [336, 'employment', 'up', 'talk', '578444'],
    ],
  },
  {
    orp: '5312', needs: ['disputes.cooperation.duration'],
    wording: 'Opatrovnické řízení trvá déle, než dítě vydrží čekat.',
    heard: [
      [345, 'justice', 'court', 'meeting', '577731'],
      [345, 'spod', 'ospod_orp', 'meeting', '577731'],
    ],
  },
  {
    orp: '5312', needs: ['disputes.cooperation.burden'],
    wording: 'Během rozvodu potřebuje dítě někoho, kdo nestojí na žádné straně.',
    heard: [
      [350, 'education', 'zs', 'talk', '577731'],
      [353, 'social', 'provider', 'talk', '577731'],
    ],
  },
  {
    orp: '5313', needs: ['disputes.cooperation', 'disputes.cooperation.approach'],
    wording: 'Soud, OSPOD a poradny by se měly domluvit na jednom postupu pro rodiče ve sporu.',
    heard: [
      [356, 'justice', 'court', 'meeting', '579891'],
      [356, 'justice', 'mediator', 'meeting', '579891'],
      [356, 'spod', 'ospod_orp', 'meeting', '579891'],
    ],
  },
  {
    orp: '5313', needs: ['help.psychosocial'],
    wording: 'Po rozchodu rodičů potřebují rodiny někoho, kdo přijede k nim.',
    heard: [
      [358, 'social', 'provider', 'talk', '579891'],
    ],
  },
  {
    orp: '5307', needs: ['disputes.cooperation.approach'],
    wording: 'Spory rodičů řešíme každý jinak a oni toho využijí.',
    heard: [
      [360, 'spod', 'ospod_orp', 'talk', '578347'],
      [362, 'education', 'zs', 'talk', '578347'],
    ],
  },
  {
    orp: '5307', needs: ['sectors.cooperation'],
    wording: 'Pediatři by na setkání rádi přišli, kdyby bylo až po ordinaci.',
    heard: [
      [365, 'health', 'pldd', 'talk', '578347'],
    ],
  },
  {
    orp: '5314', needs: ['disputes.cooperation'],
    wording: 'Kdyby rodiče dostali první radu dřív než advokáta, část sporů by nevznikla.',
    heard: [
      [362, 'public', 'osvz', 'talk', '581186'],
    ],
  },
  {
    orp: '5314', needs: ['help.choose'],
    wording: 'K psychologovi i logopedovi se čeká a rodiče nevědí, že mají říct, že to spěchá.',
    heard: [
      [362, 'education', 'zs', 'talk', '581186'],
      [365, 'education', 'ms', 'talk', '581186'],
    ],
  },
  {
    orp: '5301', needs: ['schools.disadvantage'],
    wording: 'Učitelé si nevědí rady s dětmi, které nemluví česky, a nemají se koho zeptat.',
    heard: [
      [340, 'education', 'zs', 'talk', '580031'],
    ],
  },
]
