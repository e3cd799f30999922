export default {
  title: 'Help',
  of: 'Help: {{role}}',
  intro: 'In short, what you can do today and how to do the main work. Each role has its page; what is common to all is below.',
  own: 'Your roles',
  others: 'Other roles',
  common: 'Common to all',
  ask: 'Where to ask',
  askText: 'What is not here, ask the operator: {{name}}.',
  account: 'My account: roles, password, where you are signed in',
  commonText: `- If you work in several districts, **Switch** at the top changes the district.
- The view and the district are in the address of the page, so you can send it to a colleague as a link.
- **Search everything** is at the top of every work page.
- Tables can be downloaded as CSV or XLSX. Downloads of non-public data are recorded.
- Nothing is lost. When somebody saves the same thing before you, you see both versions and decide. Deleting is archiving.
- Before you leave a form that was not saved, the browser asks. A long card is put off by itself and offered next time.
- No names and no stories: Síťovka keeps no cases. A birth number cannot be saved; about a child’s name it asks first.
- Your password is changed on the page **My account**. Forgotten: ask the administrator for a one-time link.
- **Czech** is under **Čeština** in the menu at your name. Printing works from every page.`,
  page: {
    local_networker: `In your districts you keep the cards of actors and services, write down what people lack, keep the table of
journeys, read the coverage and write the analysis.

## From a question to a document

1. **Network → Actors** and **Network → Services**: cards. What matters most is the place, the reach, the capacity, the date.
2. **Territory → Travel table**: what you measure goes before the estimate.
3. **Needs → Voices → Write down a voice**: when, from which sector, one general sentence. Never a name.
4. **Coverage → White and strong spots**: click the word beside a municipality to see why, and where a mistake is mended.
5. **Outputs → Chapters and your own words**, then **Create the analysis**: PDF and Word.

## Also useful

- **Everything is correct** on a card writes down that it was verified today; what waits is in **Network → Cards to verify**.
- **Network → Registers** and **Network → Differences**: nothing of yours is overwritten until you decide.
- **Network → Possible duplicates**: compare and merge; it can always be taken back.
- **Coverage → Minimum network**: a change needs a reason and the day of approval.`,
    regional_networker: `You read all districts of the region and can keep cards of actors and services and record voices in them.

## Where something is missing in the region

1. **Coverage → White and strong spots**, the link **Whole region**.
2. Choose an area of help and **Show**. The map is of the whole region, below it the counts of municipalities in each ORP.
3. The name of an ORP leads to its page with the reasons; from there to the cards and journeys behind them.

A district with a minimum of its own is judged by it. Do not compare words of different districts without a look at the minimum.

## What else you can do

- **Network**: cards, places and contacts of the whole region, import of a table, registers.
- **Needs**: read, record voices and add local needs in any district.
- **Outputs** and **Territory**: read. The analysis of a district is written by its local networker.`,
    regional_coordinator: `You see the whole region, begin engagements and have a say in the minimum network.

## Begin an engagement

The person needs an account first; the administrator makes it.

1. **Engagements → Begin an engagement**.
2. Choose the person, the role and the territory, the kind of contract, the cap of hours, from when and until when.
3. A public phone, an e-mail and where they can be found: people see it on the page **Find your networker**.
4. **Save**. This also gives the rights; they end with the engagement.

The territory of an engagement does not change: end one and begin another, so that the history is true.

## What else you can do

- **Coverage**: districts and the whole region; in the **Minimum network** change it and write down the day of approval.
- **Outputs**: read chapters in progress and finished analyses of the districts.
- **Needs**, **Network**, **Territory**: read. Views of non-public contacts are recorded.`,
    regional_expert: `You read everything the region collects for planning the network; you change nothing.

## Grounds for talks about the network

1. **Coverage → White and strong spots → Whole region**, choose an area of help.
2. The name of an ORP opens its municipalities, with the reasons and a table to download (CSV, XLSX).
3. A word in the table leads to the reasons: which services, journeys, capacities, hours and prices stand behind it.
4. Before you use them, check what is an estimate and what is not verified.
5. Download the finished document of the district in **Outputs**.

## What else you can do

- **Needs** and voices that networkers of the region may read. **Network**: cards and contacts meant for the region.
- **Engagements**: who networks where.`,
    methodologist: `You read the whole country, change the code lists and may import the territory.

## Code lists

**Network → Code lists** are the words one chooses from on cards, in search and in tables.

- **Add an entry**, **Rename** and **End** hold from the day you choose. Whoever has an ended item keeps it.
- **Undo** in the history of a list writes the opposite change. Nothing is deleted.

## Import the territory

1. **Territory → Import data**: the table of municipalities and codes of ORPs, areas. All files at once, if you like.
2. Check the source and the day the data hold for.
3. **Show what would change**: nothing is written yet. **Write to the database**: everything at once, or nothing.

## What else you can do

- **Coverage**, **Needs**, **Network**, **Territory**: read in the whole country. **Outputs**: finished analyses of all districts.`,
    ospod_worker: `You quickly find who can help with what and where the family can get to, and write down what the territory lacks.
Without data on children and families.

## Find help for a family

1. The public part: write for instance “šikana Krouna”, or a situation and a municipality. Narrow by age, travel, price.
2. The card has the phone of the service, the waiting time and how to get there. Printed, it looks like a sheet for the family.

## Write down that something is missing

1. **Needs → Voices → Write down a voice**.
2. When it was said, from which sector, and one general sentence: “The wait for a psychologist is over two months.”
3. **Who may read the sentence**: until you choose otherwise, only you see it.

## What else you can do

- **Coverage** of your district: where help is missing and why. **Outputs**: finished analyses.
- **Network**: cards of all actors and contacts meant for signed-in people. Tell the networker of a mistake on a card.`,
    provider: `You look after your own cards and see the network around you.

## Keep the card true

1. **Your organisation** comes first on the Overview. **Waiting and free places** is a short form.
2. **Change**: whom you help and with what, how to begin, phone, waiting time with its date, where you travel, how much is free.
3. **Everything is correct** writes down that it was verified today. After a year the card comes up again.
4. A new service, place or contact is added on the card of the organisation.
5. **How the public sees the card** shows the result.

## Good to know

- A confidential address is shown to nobody, not even you; it can only be overwritten.
- Ending? Fill in **Ended on** at the source of data. From that day the service is not offered to the public.
- It is the networker who archives a card.
- Nobody rates services: there are no stars and no rankings.`,
    municipality: `You find out who helps your citizens, how far it is and what is missing, and take the grounds with you.

## Who helps here and what is missing

1. The public part: write the name of the municipality and leave the rest empty. You see help from the nearest.
2. **Coverage → White and strong spots**: find the row of your municipality in the table. Each word leads to its reasons.
3. **Needs**: what was said in the district, from how many sectors.
4. **Outputs**: the finished analysis of the district in PDF or Word.

## What to keep in mind

- An estimate of a journey was measured by nobody. If you know how people really travel, tell the networker.
- “Missing” does not mean a bad service, but that children cannot get to it from you. “Unknown” means that data are missing.
- The computation is grounds for a talk. It is you who decides about services, not Síťovka.`,
    administrator: `You make accounts, import the territory, watch over backups and look into the log.

## Invite a person

1. **Administration → People and roles → Invite a person**: name and e-mail; then give them a role and a territory.
2. A one-time link appears. Hand it safely only to whom it belongs; it is not shown again and holds seven days.
3. The person chooses a password and is in.

For a networker better begin an engagement (**Engagements → Begin an engagement**): it gives the role, the territory and the
public contact at once. Forgotten password: **Create a new password link**. Leaving: **Archive**.

## What to look after

- **Administration → Backups**: in real operation they are made at night by themselves. Download one weekly.
- **Administration → Keeping and erasing**: how long what is kept; nothing goes unannounced.
- **Administration → Log of changes**: who changed what, downloaded what and saw which non-public contact.
- **Administration → State of Síťovka**: version, space, last backup, what failed.
- **Territory → Import data** and **Network → Registers**: both first show what would change.`,
  },
} as const
