"""Common Romanian given names, folded: alone they point at nobody (art. 11)."""

COMMON = """
adela adelina adina adrian adriana adonis agata alexandra alexandru alex alexia alin alina
amalia ana anca andra andreea andrei andreia aneta anghel angela angelica anisoara
antonia antoniu anton aurel aurelia aurelian aura axinte beatrice bianca bogdan bogdana
camelia carmen carol catalin catalina catinca cecilia cezar cezara ciprian claudia claudiu
clara constanta constantin corina cornel cornelia corneliu cosmin costel costin cristi
cristian cristiana cristina cristinel dan dana daniel daniela danut daria darius david delia
denisa diana dinu doina domnica doina dora dorel dorin dorina doru dragos dumitra dumitru
ecaterina eduard elena elisabeta elvira ema emanuel emanuela emil emilia emilian ene
ernest eugen eugenia eva felicia felix filip flavia flavius floare florentina florian florica
florin florina gabi gabriel gabriela gavril george georgeta georgiana gheorghe gheorghita
gica gigi grigore horatiu horia iacob ieremia ilie ileana ilinca ilona ioan ioana ion ionel
ionela ionut iosif irina isabela iulia iulian iuliana iuliu iustin larisa laura laurentiu
lavinia leonard leontin lia lidia ligia lilia liliana linda liviu livia loredana lorena luca
lucia lucian luciana lucretia ludovic luiza magda magdalena manuel manuela mara marcel
marcela maria marian mariana marilena marin marina marinela marius marta matei maximilian
melania mihaela mihai mihail mihnea mioara mircea mirela miron mirona monica nadia natalia
neculai nelu nicolae nicolaie nicoleta nicu nicusor niculina nina oana octavian octavia olga
olimpia olivia otilia ovidiu pamela paraschiva patricia paul paula pavel petre petrica petru
petruta radu raluca ramona razvan rebeca remus rodica roman romeo romulus roxana ruxandra
sabin sabina sanda sandu sebastian serban sergiu silvia silviu simion simona sofia sonia sorin
sorina stefan stefania stela stelian steliana tamara tatiana teodor teodora teofil tiberiu
tinca toader toma traian tudor valentin valentina valer valeria valeriu vasile vasilica
veronica victor victoria vicentiu violeta viorel viorica virgil virginia vlad vladimir
zamfira zaharia zoe
"""
GIVEN_NAMES: frozenset[str] = frozenset(COMMON.split())
