import { type Right, rowsOf } from './right.ts'

/**
 * Who may open or send what: one line per address, by rooms. The test of rights asks the real application about every cell,
 * and docs/rights.md is made from these lines.
 *
 *   ●  in own territory (own organisation) only      ○  everywhere      ·  nowhere
 *
 * `about` is what the address is about, its own and a foreign one are asked for; `–` is a page that belongs to no territory.
 * `**` is anybody without an account; then local networker (LN), regional networker (RN), coordinator (RC), expert (RE),
 * methodologist (ME), OSPOD worker (OS), provider or another actor (PR), municipality (MU), administrator (AD).
 */
const table = String.raw`
# web                                                                      **  LN RN RC RE ME OS PR MU AD
GET  /healthz                                                 –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○

# access                                                                   **  LN RN RC RE ME OS PR MU AD
GET  /prihlaseni                                              –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /prihlaseni                                              –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /prihlaseni/ukazka                                       –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /odhlasit                                                –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /pristup/:token                                          –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /pristup/:token                                          –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/ucet                                              –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /prace/ucet/heslo                                        –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /prace/ucet/odhlasit-ostatni                             –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /prace/ucet/klavesa                                      –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sprava/lide                                       –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/lide/tabulka/:format                       –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/lide/novy                                  –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/sprava/lide/novy                                  –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/lide/:id                                   –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/sprava/lide/:id/odkaz                             –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/sprava/lide/:id/role                              –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/lide/:id/role/:grant/konec                 –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/sprava/lide/:id/role/:grant/konec                 –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/sprava/lide/:id/role/:grant/vratit                –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/lide/:id/archiv                            –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/sprava/lide/:id/archiv                            –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/sprava/lide/:id/obnovit                           –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/zaznam                                     –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/zaznam/tabulka/:format                     –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○

# territory                                                                **  LN RN RC RE ME OS PR MU AD
GET  /prace/uzemi                                             orp          ·   ●  ●  ●  ●  ○  ●  ·  ●  ○
GET  /prace/uzemi/:file{obce\.(?:csv|xlsx)}                   orp          ·   ●  ●  ●  ●  ○  ●  ·  ●  ○
GET  /prace/uzemi/upravit                                     orp          ·   ●  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/uzemi/upravit                                     orp          ·   ●  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/uzemi/cisla/nove                                  orp          ·   ●  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/uzemi/cisla/nove                                  orp          ·   ●  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/uzemi/cisla/:id                                   figure       ·   ●  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/uzemi/cisla/:id                                   figure       ·   ●  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/uzemi/cisla/:id/odebrat                           figure       ·   ●  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/uzemi/cisla/:id/odebrat                           figure       ·   ●  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/uzemi/cesty                                       orp          ·   ●  ●  ●  ●  ○  ●  ·  ●  ○
GET  /prace/uzemi/cesty/:file{tabulka\.(?:csv|xlsx)}          orp          ·   ●  ●  ●  ●  ○  ●  ·  ●  ○
GET  /prace/uzemi/cesty/nova                                  orp          ·   ●  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/uzemi/cesty/nova                                  orp          ·   ●  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/uzemi/cesty/:id                                   journey      ·   ●  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/uzemi/cesty/:id                                   journey      ·   ●  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/uzemi/cesty/:id/odebrat                           journey      ·   ●  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/uzemi/cesty/:id/odebrat                           journey      ·   ●  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/uzemi/import                                      –            ·   ○  ○  ·  ·  ○  ·  ·  ·  ○
POST /prace/uzemi/import                                      –            ·   ○  ○  ·  ·  ○  ·  ·  ·  ○
GET  /prace/uzemi/import/nahled                               –            ·   ○  ○  ·  ·  ○  ·  ·  ·  ○
POST /prace/uzemi/import/nahled                               –            ·   ○  ○  ·  ·  ○  ·  ·  ·  ○
POST /prace/uzemi/import/schematicke                          –            ·   ○  ○  ·  ·  ○  ·  ·  ·  ○
GET  /prace/uzemi/import/:id                                  –            ·   ○  ○  ·  ·  ○  ·  ·  ·  ○

# directory                                                                **  LN RN RC RE ME OS PR MU AD
GET  /prace/sit                                               –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/organizace                                    –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/sluzby                                        –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/zmizi                                         –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/zmizi/tabulka/:format                         –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/organizace.csv                                –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/organizace.xlsx                               –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/sluzby.csv                                    –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/sluzby.xlsx                                   –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/organizace/nova                               –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/organizace/nova                               –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/organizace/:id                                organisation ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/organizace/:id/upravit                        organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/organizace/:id/ares                           organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/organizace/:id/upravit                        organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/organizace/:id/overit                         organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/organizace/:id/overit                         organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /logo/:name                                              –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/organizace/:id/logo                           organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/organizace/:id/logo                           organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/organizace/:id/logo/odebrat                   organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/organizace/:id/archiv                         organisation ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/organizace/:id/archiv                         organisation ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/organizace/:id/obnovit                        organisation ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/organizace/:id/sluzby/nova                    organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/organizace/:id/sluzby/nova                    organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/sluzby/:id                                    service      ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/sluzby/:id/upravit                            service      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/sluzby/:id/upravit                            service      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/sluzby/:id/cekani                             service      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/sluzby/:id/cekani                             service      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/sluzby/:id/konec                              service      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/sluzby/:id/konec                              service      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/sluzby/:id/overit                             service      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/sluzby/:id/overit                             service      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/sluzby/:id/archiv                             service      ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/sluzby/:id/archiv                             service      ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/sluzby/:id/obnovit                            service      ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/sluzby/:id/presunout                          service      ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/sluzby/:id/presunout/:kam                     service      ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/sluzby/:id/presunout/:kam                     service      ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/organizace/:id/mista/nove                     organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/organizace/:id/mista/nove                     organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/mista/:id/upravit                             location     ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/mista/:id/upravit                             location     ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/mista/:id/kde-stoji                           location     ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/mista/:id/overit                              location     ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/mista/:id/overit                              location     ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/mista/:id/archiv                              location     ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/mista/:id/archiv                              location     ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/mista/:id/obnovit                             location     ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/organizace/:id/kontakty/novy                  organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/organizace/:id/kontakty/novy                  organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/kontakty/:id/upravit                          contact      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/kontakty/:id/upravit                          contact      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/kontakty/:id/archiv                           contact      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/kontakty/:id/archiv                           contact      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/kontakty/:id/souhlas                          contact      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/kontakty/:id/souhlas                          contact      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/souhlas/:zneni                                –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /prace/sit/kontakty/:id/obnovit                          contact      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/organizace/nova/ares                          –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/rozepsane/zahodit                             –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /prace/sit/organizace/nova/rozepsane                     –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/organizace/:id/upravit/rozepsane              organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/organizace/:id/sluzby/nova/rozepsane          organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/sluzby/:id/upravit/rozepsane                  service      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/organizace/:id/historie                       organisation ·   ●  ●  ●  ●  ·  ·  ●  ·  ○
GET  /prace/sit/organizace/:id/historie/:verze                organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/organizace/:id/historie/:verze                organisation ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/sluzby/:id/historie                           service      ·   ●  ●  ●  ●  ·  ·  ●  ·  ○
GET  /prace/sit/sluzby/:id/historie/:verze                    service      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/sluzby/:id/historie/:verze                    service      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/mista/:id/historie                            location     ·   ●  ●  ●  ●  ·  ·  ●  ·  ○
GET  /prace/sit/mista/:id/historie/:verze                     location     ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/mista/:id/historie/:verze                     location     ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/kontakty/:id/historie                         contact      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/kontakty/:id/historie/:verze                  contact      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/kontakty/:id/historie/:verze                  contact      ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/import                                        –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/import                                        –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/import/zaznam/:id                             –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/import/zaznam/:id/vynechane/:format           –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/import/vzor/:format                           –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/import/:table                                 table        ·   ●  ●  ·  ·  ·  ·  ·  ·  ●
GET  /prace/sit/import/:table/sloupce                         table        ·   ●  ●  ·  ·  ·  ·  ·  ·  ●
POST /prace/sit/import/:table/list                            table        ·   ●  ●  ·  ·  ·  ·  ·  ·  ●
POST /prace/sit/import/:table/nahled                          table        ·   ●  ●  ·  ·  ·  ·  ·  ·  ●
POST /prace/sit/import/:table/nacist                          table        ·   ●  ●  ·  ·  ·  ·  ·  ·  ●
POST /prace/sit/import/:table/zrusit                          table        ·   ●  ●  ·  ·  ·  ·  ·  ·  ●
POST /prace/sit/import/:table/znovu                           table        ·   ●  ●  ·  ·  ·  ·  ·  ·  ●
POST /prace/sit/import/:table/zahodit                         table        ·   ●  ●  ·  ·  ·  ·  ·  ·  ●
GET  /prace/sit/import/:table/vynechane/:format               table        ·   ●  ●  ·  ·  ·  ·  ·  ·  ●
GET  /prace/sit/overovani                                     –            ·   ○  ○  ○  ○  ·  ·  ○  ·  ○
GET  /prace/sit/overovani/tabulka/:format                     –            ·   ○  ○  ○  ○  ·  ·  ○  ·  ○
POST /prace/sit/overovani/plati                               –            ·   ○  ○  ·  ·  ·  ·  ○  ·  ○
POST /prace/sit/overovani/konec                               –            ·   ○  ○  ·  ·  ·  ·  ○  ·  ○
POST /prace/sit/organizace/:id/sledovat                       organisation ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /prace/sit/sluzby/:id/sledovat                           service      ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/duplicity                                     –            ·   ○  ○  ○  ○  ·  ·  ·  ·  ○
GET  /prace/sit/duplicity/tabulka/:format                     –            ·   ○  ○  ○  ○  ·  ·  ·  ·  ○
GET  /prace/sit/duplicity/organizace/:id/:kam                 organisation ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/duplicity/organizace/:id/:kam                 organisation ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/duplicity/organizace/:id/:kam/neni            organisation ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/duplicity/organizace/:id/:kam/mozna           organisation ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/duplicity/sluzby/:id/:jina                    service      ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/duplicity/sluzby/:id/:jina                    service      ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/duplicity/sluzby/:id/:jina/neni               service      ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/duplicity/sluzby/:id/:jina/mozna              service      ·   ●  ●  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/duplicity/slouceni/:slouceni                  –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/duplicity/slouceni/:slouceni                  –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/sledovane                                     –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/sledovane/tabulka/:format                     –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /prace/sit/sledovane/videno                              –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /prace/sit/upozorneni/:id                                flag         ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
POST /prace/sit/upozorneni/:id/otevrit                        flag         ·   ●  ●  ·  ·  ·  ·  ●  ·  ○
GET  /prace/sit/registry                                      –            ·   ○  ○  ○  ○  ·  ·  ·  ·  ○
GET  /prace/sit/registry/ciselniky                            –            ·   ·  ·  ·  ·  ○  ·  ·  ·  ○
POST /prace/sit/registry/ciselniky                            –            ·   ·  ·  ·  ·  ○  ·  ·  ·  ○
GET  /prace/sit/registry/zdroj/:source                        –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/registry/zdroj/:source                        –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/registry/nacteni/:run                         –            ·   ○  ○  ○  ○  ·  ·  ·  ·  ○
GET  /prace/sit/registry/nacteni/:run/nove/:format            –            ·   ○  ○  ○  ○  ·  ·  ·  ·  ○
GET  /prace/sit/registry/nacteni/:run/zmenene/:format         –            ·   ○  ○  ○  ○  ·  ·  ·  ·  ○
GET  /prace/sit/registry/nacteni/:run/ukoncene/:format        –            ·   ○  ○  ○  ○  ·  ·  ·  ·  ○
GET  /prace/sit/registry/nacteni/:run/vynechane/:format       –            ·   ○  ○  ○  ○  ·  ·  ·  ·  ○
POST /prace/sit/registry/nacteni/:run/zapsat                  –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/registry/nacteni/:run/zrusit                  –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/registry/nacteni/:run/znovu                   –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/registry/nacteni/:run/zahodit                 –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/rozdily                                       –            ·   ○  ○  ○  ○  ·  ·  ·  ·  ○
POST /prace/sit/rozdily                                       –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/rozdily/tabulka/:format                       –            ·   ○  ○  ○  ○  ·  ·  ·  ·  ○
POST /prace/sit/rozdily/rozhodnuti/:batch/zpet                –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sit/rozdily/dotazy                                –            ·   ○  ○  ○  ○  ·  ·  ·  ·  ○
GET  /prace/sit/rozdily/dotazy/tabulka/:format                –            ·   ○  ○  ○  ○  ·  ·  ·  ·  ○
GET  /prace/sit/rozdily/dotazy/:request                       –            ·   ○  ○  ○  ○  ·  ·  ·  ·  ○
POST /prace/sit/rozdily/dotazy/:request/odkaz                 –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
POST /prace/sit/rozdily/dotazy/:request/zrusit                –            ·   ○  ○  ·  ·  ·  ·  ·  ·  ○
GET  /overeni-udaju/:link                                     –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /overeni-udaju/:link                                     –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/ciselniky                                     –            ·   ○  ○  ○  ○  ○  ·  ·  ·  ○
GET  /prace/sit/ciselniky/:ciselnik                           –            ·   ○  ○  ○  ○  ○  ·  ·  ·  ○
GET  /prace/sit/ciselniky/:ciselnik/tabulka/:format           –            ·   ○  ○  ○  ○  ○  ·  ·  ·  ○
GET  /prace/sit/ciselniky/:ciselnik/nova                      –            ·   ·  ·  ·  ·  ○  ·  ·  ·  ·
POST /prace/sit/ciselniky/:ciselnik/nova                      –            ·   ·  ·  ·  ·  ○  ·  ·  ·  ·
GET  /prace/sit/ciselniky/:ciselnik/polozky/:polozka/nazev    –            ·   ·  ·  ·  ·  ○  ·  ·  ·  ·
POST /prace/sit/ciselniky/:ciselnik/polozky/:polozka/nazev    –            ·   ·  ·  ·  ·  ○  ·  ·  ·  ·
GET  /prace/sit/ciselniky/:ciselnik/polozky/:polozka/konec    –            ·   ·  ·  ·  ·  ○  ·  ·  ·  ·
POST /prace/sit/ciselniky/:ciselnik/polozky/:polozka/konec    –            ·   ·  ·  ·  ·  ○  ·  ·  ·  ·
GET  /prace/sit/ciselniky/:ciselnik/polozky/:polozka/znovu    –            ·   ·  ·  ·  ·  ○  ·  ·  ·  ·
POST /prace/sit/ciselniky/:ciselnik/polozky/:polozka/znovu    –            ·   ·  ·  ·  ·  ○  ·  ·  ·  ·
GET  /prace/sit/ciselniky/:ciselnik/zmeny/:zmena/zpet         –            ·   ·  ·  ·  ·  ○  ·  ·  ·  ·
POST /prace/sit/ciselniky/:ciselnik/zmeny/:zmena/zpet         –            ·   ·  ·  ·  ·  ○  ·  ·  ·  ·
GET  /prace/sit/seznamy                                       –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/seznamy/tabulka/:format                       –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/seznamy/pridat                                –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /prace/sit/seznamy/pridat                                –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/seznamy/novy                                  –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /prace/sit/seznamy/novy                                  –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/sit/seznamy/:id                                   list         ·   ●  ●  ●  ●  ○  ●  ●  ●  ○
GET  /prace/sit/seznamy/:id/upravit                           list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/sit/seznamy/:id/upravit                           list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·
GET  /prace/sit/seznamy/:id/seznam.pdf                        list         ·   ●  ●  ●  ●  ○  ●  ●  ●  ○
GET  /prace/sit/seznamy/:id/tabulka/:format                   list         ·   ●  ●  ●  ●  ○  ●  ●  ●  ○
POST /prace/sit/seznamy/:id/kopie                             list         ·   ●  ●  ●  ●  ○  ●  ●  ●  ○
POST /prace/sit/seznamy/:id/archiv                            list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·
GET  /prace/sit/seznamy/:id/doplnit                           list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/sit/seznamy/:id/doplnit                           list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/sit/seznamy/:id/pridat                            list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/sit/seznamy/:id/kapitoly                          list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·
GET  /prace/sit/seznamy/:id/kapitoly/:part                    list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/sit/seznamy/:id/kapitoly/:part                    list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/sit/seznamy/:id/kapitoly/:part/posunout           list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/sit/seznamy/:id/kapitoly/:part/odebrat            list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/sit/seznamy/:id/kapitoly/:part/vratit             list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·
GET  /prace/sit/seznamy/:id/karty/:part                       list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/sit/seznamy/:id/karty/:part                       list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/sit/seznamy/:id/karty/:part/posunout              list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/sit/seznamy/:id/karty/:part/odebrat               list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/sit/seznamy/:id/karty/:part/vratit                list         ·   ·  ·  ·  ·  ·  ·  ·  ·  ·

# needs                                                                    **  LN RN RC RE ME OS PR MU AD
GET  /prace/potreby                                           orp          ·   ●  ●  ●  ●  ○  ●  ●  ●  ○
GET  /prace/potreby/tabulka/:format                           orp          ·   ●  ●  ●  ●  ○  ●  ●  ●  ○
GET  /prace/potreby/hlasy                                     orp          ·   ●  ●  ●  ●  ○  ●  ●  ●  ○
GET  /prace/potreby/hlasy/tabulka/:format                     orp          ·   ●  ●  ●  ●  ○  ●  ●  ●  ○
GET  /prace/potreby/hlasy/novy                                orp          ·   ●  ●  ·  ·  ·  ●  ·  ·  ·
POST /prace/potreby/hlasy/novy                                orp          ·   ●  ●  ·  ·  ·  ●  ·  ·  ·
GET  /prace/potreby/hlasy/:id                                 mention      ·   ●  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/potreby/hlasy/:id                                 mention      ·   ●  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/potreby/hlasy/:id/archiv                          mention      ·   ●  ·  ·  ·  ·  ·  ·  ·  ·
GET  /prace/potreby/nova                                      orp          ·   ●  ●  ·  ·  ·  ·  ·  ·  ·
POST /prace/potreby/nova                                      orp          ·   ●  ●  ·  ·  ·  ·  ·  ·  ·
GET  /prace/potreby/:id                                       need         ·   ●  ●  ●  ●  ○  ●  ●  ●  ○

# coverage                                                                 **  LN RN RC RE ME OS PR MU AD
GET  /prace/pokryti                                           orp          ·   ●  ●  ●  ●  ○  ●  ·  ●  ○
GET  /prace/pokryti/mapa.geojson                              orp          ·   ●  ●  ●  ●  ○  ●  ·  ●  ○
GET  /prace/pokryti/proc                                      orp          ·   ●  ●  ●  ●  ○  ●  ·  ●  ○
GET  /prace/pokryti/tabulka/:format                           orp          ·   ●  ●  ●  ●  ○  ●  ·  ●  ○
GET  /prace/pokryti/metoda                                    –            ·   ○  ○  ○  ○  ○  ○  ·  ○  ○
GET  /prace/pokryti/minimum                                   orp          ·   ●  ●  ●  ●  ○  ●  ·  ●  ○
GET  /prace/pokryti/minimum/kraj                              region       ·   ·  ●  ●  ●  ○  ·  ·  ·  ○
GET  /prace/pokryti/minimum/kraj/schvalit                     region       ·   ·  ·  ●  ·  ·  ·  ·  ·  ·
POST /prace/pokryti/minimum/kraj/schvalit                     region       ·   ·  ·  ●  ·  ·  ·  ·  ·  ·
GET  /prace/pokryti/minimum/kraj/zpet                         region       ·   ·  ·  ●  ·  ·  ·  ·  ·  ·
POST /prace/pokryti/minimum/kraj/zpet                         region       ·   ·  ·  ●  ·  ·  ·  ·  ·  ·
GET  /prace/pokryti/minimum/:function                         orp          ·   ●  ·  ●  ·  ·  ·  ·  ·  ·
POST /prace/pokryti/minimum/:function                         orp          ·   ●  ·  ●  ·  ·  ·  ·  ·  ·
GET  /prace/pokryti/minimum/:function/vychozi                 orp          ·   ●  ·  ●  ·  ·  ·  ·  ·  ·
POST /prace/pokryti/minimum/:function/vychozi                 orp          ·   ●  ·  ●  ·  ·  ·  ·  ·  ·

# work                                                                     **  LN RN RC RE ME OS PR MU AD
GET  /prace/uvazky                                            –            ·   ○  ○  ○  ○  ·  ·  ·  ·  ○
GET  /prace/uvazky/tabulka/:format                            –            ·   ○  ○  ○  ○  ·  ·  ·  ·  ○
GET  /prace/uvazky/novy                                       –            ·   ·  ·  ○  ·  ·  ·  ·  ·  ○
POST /prace/uvazky/novy                                       –            ·   ·  ·  ○  ·  ·  ·  ·  ·  ○
GET  /prace/uvazky/:id                                        engagement   ·   ·  ●  ●  ●  ·  ·  ·  ·  ○
POST /prace/uvazky/:id                                        engagement   ·   ·  ·  ●  ·  ·  ·  ·  ·  ○

# outputs                                                                  **  LN RN RC RE ME OS PR MU AD
GET  /prace/vystupy                                           orp          ·   ●  ●  ●  ●  ○  ●  ●  ●  ○
GET  /prace/vystupy/verze/:version/:file                      version      ·   ●  ●  ●  ●  ○  ●  ●  ●  ○
GET  /prace/vystupy/analyza                                   orp          ·   ●  ●  ●  ●  ·  ·  ·  ·  ○
GET  /prace/vystupy/analyza/vytvareni                         orp          ·   ●  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/vystupy/analyza/vytvareni                         orp          ·   ●  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/vystupy/analyza/vytvareni/zrusit                  orp          ·   ●  ·  ·  ·  ·  ·  ·  ·  ·
GET  /prace/vystupy/katalog                                   orp          ·   ●  ●  ●  ●  ○  ●  ●  ●  ○
GET  /prace/vystupy/katalog/vytvareni                         orp          ·   ●  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/vystupy/katalog/vytvareni                         orp          ·   ●  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/vystupy/katalog/vytvareni/zrusit                  orp          ·   ●  ·  ·  ·  ·  ·  ·  ·  ·
GET  /prace/vystupy/analyza/:chapter                          orp          ·   ●  ●  ●  ●  ·  ·  ·  ·  ○
POST /prace/vystupy/analyza/:chapter                          orp          ·   ●  ·  ·  ·  ·  ·  ·  ·  ·
POST /prace/vystupy/analyza/:chapter/zarazeni                 orp          ·   ●  ·  ·  ·  ·  ·  ·  ·  ·
GET  /prace/vystupy/analyza/:chapter/historie                 orp          ·   ●  ●  ●  ●  ·  ·  ·  ·  ○
POST /prace/vystupy/analyza/:chapter/historie/:version{[0-9]+}      orp          ·   ●  ·  ·  ·  ·  ·  ·  ·  ·

# portal                                                                   **  LN RN RC RE ME OS PR MU AD
GET  /                                                        –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /sluzby                                                  –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /mapa                                                    –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /mapa.geojson                                            –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /sitar                                                   –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /sitar/co-dela                                           –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /mam-obavu                                               –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /orp/:code                                               –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /pristupnost                                             –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /soukromi                                                –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /zdroje                                                  –            ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /sluzby/:id                                              service      ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /organizace/:id                                          organisation ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /sluzby/:id/karta.pdf                                    service      ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /seznamy/:id                                             publicList   ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /seznamy/:id/seznam.pdf                                  publicList   ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /sluzby/:id/nesedi                                       service      ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /sluzby/:id/nesedi                                       service      ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /sluzby/:id/nesedi/dekujeme                              service      ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /sluzby/:id/nesedi/vime                                  service      ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /organizace/:id/nesedi                                   organisation ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
POST /organizace/:id/nesedi                                   organisation ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /organizace/:id/nesedi/dekujeme                          organisation ○   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /organizace/:id/nesedi/vime                              organisation ○   ○  ○  ○  ○  ○  ○  ○  ○  ○

# overview                                                                 **  LN RN RC RE ME OS PR MU AD
GET  /prace                                                   –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/hledat                                            –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/napoveda                                          –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○
GET  /prace/napoveda/:role                                    –            ·   ○  ○  ○  ○  ○  ○  ○  ○  ○

# admin                                                                    **  LN RN RC RE ME OS PR MU AD
GET  /prace/sprava                                            –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/uchovavani                                 –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/uchovavani/zmizi.csv                       –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/uchovavani/zmizi.xlsx                      –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/uchovavani/druh/:druh                      –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/sprava/uchovavani/druh/:druh                      –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/uchovavani/spustit                         –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/sprava/uchovavani/spustit                         –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/zalohy                                     –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/sprava/zalohy                                     –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/zalohy/prubeh                              –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/sprava/zalohy/prubeh/zrusit                       –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/zalohy/archiv/:name                        –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/zalohy/archiv/:name/odebrat                –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/sprava/zalohy/archiv/:name/odebrat                –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/zalohy/nastaveni                           –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/sprava/zalohy/nastaveni                           –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
GET  /prace/sprava/zalohy/overeni                             –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
POST /prace/sprava/zalohy/overeni                             –            ·   ·  ·  ·  ·  ·  ·  ·  ·  ○
`

export const rights: readonly Right[] = rowsOf(table)
