export default {
  move: {
    link: 'Přesunout k jiné organizaci',
    title: 'Přesunout službu {{name}}',
    intro: 'Najděte organizaci, ke které služba patří. Nabízejí se jen ty, jejichž karty smíte měnit.',
    search: 'Název nebo IČO organizace',
    find: 'Hledat',
    found: 'Nalezené organizace',
    none: 'Nic jsme nenašli. Zkuste část názvu, nebo organizaci nejdřív založte.',
    confirm: 'Přesunout službu {{name}}?',
    fromTo: 'Služba přejde od organizace {{from}} k organizaci {{to}}.',
    safe: 'Historie karty, údaje z registrů a upozornění jdou se službou; její adresa na webu se nemění. Přesun se dá vzít zpět stejnou cestou.',
    along: 'Místa, která jdou se službou',
    alongHint: 'Jen místa, kde působí jen tato služba. Co odškrtnete, zůstane u dosavadní organizace a služba tam už nebude.',
    staying: 'Zůstanou u organizace {{from}}, protože jsou tam i jiné služby, nebo jsou utajená či v archivu. Na kartě přesunuté služby už nebudou:',
    submit: 'Přesunout službu',
    done: 'Služba je přesunutá.',
  },
} as const
