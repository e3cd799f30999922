import type { DemoOrganisation } from './shapes.ts'

/** Actors of the region and of its other ORPs. */
export const regionalOrganisations: readonly DemoOrganisation[] = [
  {
    key: 'kraj', label: 'DEMO-069', name: 'Krajský úřad – odbor sociálních věcí',
    legalForm: 'organizační část úřadu', part: 'region', sector: 'public', kind: 'kraj',
    status: 'key', seat: '555134', founder: 'kraj', phone: 80, verifiedDaysAgo: 40,
  },
  {
    key: 'spod-kraj', label: 'DEMO-070', name: 'Krajský úřad – oddělení SPOD',
    legalForm: 'organizační část úřadu', part: 'region', sector: 'spod', kind: 'ospod_kraj',
    status: 'engaged', seat: '555134', founder: 'kraj', phone: 81, verifiedDaysAgo: 40,
  },
  {
    key: 'seminko', label: 'DEMO-071', name: 'Raná péče Semínko, o. p. s.',
    legalForm: 'obecně prospěšná společnost', part: 'region', sector: 'social', kind: 'provider',
    status: 'engaged', seat: '555134', phone: 82, web: true, verifiedDaysAgo: 57,
  },
  {
    key: 'hvezdicka', label: 'DEMO-072', name: 'Dětské centrum Hvězdička',
    legalForm: 'příspěvková organizace', part: 'region', sector: 'health', kind: 'dc',
    status: 'approached', seat: '555134', founder: 'kraj', phone: 83, verifiedDaysAgo: 170,
  },
  {
    key: 'pristav', label: 'DEMO-073', name: 'Intervenční centrum Přístav, z. ú.',
    legalForm: 'zapsaný ústav', part: 'region', sector: 'social', kind: 'provider',
    status: 'engaged', seat: '555134', phone: 84, web: true, verifiedDaysAgo: 63,
  },
  {
    key: 'linka-nasloucham', label: 'DEMO-074', name: 'Linka Naslouchám, z. s.',
    legalForm: 'spolek', part: 'region', sector: 'social', kind: 'helpline',
    status: 'engaged', seat: '555134', phone: 85, web: true, verifiedDaysAgo: 80,
  },
  {
    key: 'psychiatrie-pardubice', label: 'DEMO-075', name: 'Ambulance dětské psychiatrie Pardubice',
    legalForm: 'samostatná ordinace', part: 'region', sector: 'health', kind: 'child_psychiatry',
    status: 'approached', seat: '555134', phone: 86, verifiedDaysAgo: 155,
  },
  {
    key: 'naruc', label: 'DEMO-076', name: 'ZDVOP Otevřená náruč, z. s.',
    legalForm: 'spolek', part: 'region', sector: 'spod', kind: 'zdvop',
    status: 'engaged', seat: '555134', phone: 87, verifiedDaysAgo: 107,
  },
  {
    key: 'start', label: 'DEMO-077', name: 'Dům na půl cesty Start, o. p. s.',
    legalForm: 'obecně prospěšná společnost', part: 'region', sector: 'social', kind: 'provider',
    status: 'approached', seat: '577731', phone: 88, verifiedDaysAgo: 430,
  },
  {
    key: 'univerzita', label: 'DEMO-078', name: 'Univerzita – katedra sociální práce (ukázka)',
    legalForm: 'veřejná vysoká škola', part: 'region', sector: 'research', kind: 'university',
    status: 'approached', seat: '555134', phone: 89, verifiedDaysAgo: 250,
  },
  {
    key: 'pramen', label: 'DEMO-079', name: 'Rodinná pomoc Pramen, z. s.',
    legalForm: 'spolek', part: 'region', sector: 'social', kind: 'provider',
    status: 'engaged', seat: '578444', phone: 90, verifiedDaysAgo: 112,
  },
  {
    key: 'za-rohem', label: 'DEMO-080', name: 'Klub Za rohem Polička, z. s.',
    legalForm: 'spolek', part: 'region', sector: 'social', kind: 'provider',
    status: 'engaged', seat: '578576', phone: 94, verifiedDaysAgo: 395,
  },
  {
    key: 'pod-mostem', label: 'DEMO-081', name: 'Komunitní centrum Pod mostem, z. s.',
    legalForm: 'spolek', part: 'region', sector: 'ngo', kind: 'family_centre',
    status: 'approached', seat: '575500', phone: 95, verifiedDaysAgo: 500,
  },
  {
    key: 'rodiny-v-pohybu', label: 'DEMO-082', name: 'Rodiny v pohybu Holice, z. s.',
    legalForm: 'spolek', part: 'region', sector: 'ngo', kind: 'family_centre',
    status: 'approached', seat: '574988', phone: 96, verifiedDaysAgo: 230,
  },
  {
    key: 'brana', label: 'DEMO-083', name: 'Centrum pro cizince Brána, o. p. s.',
    legalForm: 'obecně prospěšná společnost', part: 'region', sector: 'ngo', kind: 'provider',
    status: 'engaged', seat: '555134', phone: 97, web: true, verifiedDaysAgo: 101,
  },
  {
    key: 'du-pardubice', label: 'DEMO-084', name: 'Diagnostický ústav – ambulantní středisko Pardubice',
    legalForm: 'příspěvková organizace', part: 'region', sector: 'education', kind: 'du',
    status: 'approached', seat: '555134', founder: 'stát', phone: 98, verifiedDaysAgo: 145,
  },
  {
    key: 'cdz-deti', label: 'DEMO-085', name: 'Centrum duševního zdraví pro děti Soužití',
    legalForm: 'zapsaný ústav', part: 'region', sector: 'health', kind: 'provider',
    status: 'engaged', seat: '555134', phone: 99, web: true, verifiedDaysAgo: 77,
  },
  {
    key: 'svp-policka', label: 'DEMO-086', name: 'SVP – pracoviště Polička',
    legalForm: 'příspěvková organizace', part: 'region', sector: 'education', kind: 'svp',
    status: 'engaged', seat: '578576', founder: 'stát', phone: 1, verifiedDaysAgo: 199,
  },
  {
    key: 'up-svitavy', label: 'DEMO-087', name: 'Úřad práce – kontaktní pracoviště Svitavy',
    legalForm: 'organizační složka státu', part: 'region', sector: 'employment', kind: 'up',
    status: 'identified', seat: '577731', founder: 'stát', phone: 2, verifiedDaysAgo: 290,
  },
  {
    key: 'lavka', label: 'DEMO-088', name: 'Rodinná poradna Lávka, z. ú.',
    legalForm: 'zapsaný ústav', part: 'region', sector: 'social', kind: 'provider',
    status: 'engaged', seat: '577731', phone: 3, web: true, verifiedDaysAgo: 68,
  },
]
