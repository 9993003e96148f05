import type { AliasList } from "./aliasList";

/** Dutch labels of Salesforce, HubSpot, Pipedrive, Dynamics, Zoho, Odoo, and of lists kept by hand. */
export const DUTCH: AliasList = {
  id: "opportunity id|verkoopkans id|id van verkoopkans|deal id|record id|recordnummer|verkoopkansnummer|opportunitynummer|dealnummer|offertenummer;nummer|kenmerk|referentie|nr",
  name: "naam opportunity|opportunitynaam|naam van opportunity|naam van de opportunity|naam verkoopkans|naam van verkoopkans|naam van de verkoopkans|dealnaam|naam deal|naam van deal|naam van de deal|kansnaam;verkoopkans|kans|deal|titel|onderwerp|naam|project|projectnaam;omschrijving|beschrijving",
  account:
    "accountnaam|naam account|account|bedrijf|bedrijfsnaam|naam bedrijf|klant|klantnaam|naam klant|potentiele klant|organisatie|organisatienaam|onderneming|gekoppeld bedrijf|gerelateerd bedrijf|gekoppeld bedrijf primair|primair bedrijf|relatie|eindklant|prospect;bovenliggend account;account id|klantnummer",
  owner:
    "eigenaar opportunity|opportunity eigenaar|eigenaar van opportunity|eigenaar van de opportunity|eigenaar verkoopkans|eigenaar van verkoopkans|eigenaar|dealeigenaar|deal eigenaar|eigenaar van deal|eigenaar van de deal|verkoper|verkoopmedewerker|accountmanager|vertegenwoordiger|naam eigenaar|contacteigenaar;" +
    "verantwoordelijke|toegewezen aan|behandelaar|beheerder|verantwoordelijk;eigenaar id;maker|aangemaakt door|gemaakt door",
  source:
    "leadbron|bron van lead|bron lead|oorspronkelijke bron|originele bron|oorspronkelijke verkeersbron|originele verkeersbron|laatste verkeersbron|bron|herkomst|oorsprong;kanaal|bronkanaal|marketingbron;campagne|campagnebron|primaire campagnebron",
  product: "product|producten|productnaam|productfamilie|productlijn|productgroep|dienst|oplossing;model",
  type: "type|soort|type opportunity|opportunitytype|dealtype|type deal|type verkoopkans|klanttype|nieuw bestaand|soort klant;recordtype",
  pipeline: "pipeline|pijplijn|verkooppijplijn|verkooppipeline|salespipeline|naam pijplijn|pijplijnnaam",
  stage:
    "fase|stadium|dealfase|fase van deal|fase van de deal|fase opportunity|opportunityfase|verkoopfase|verkoopstadium|fase verkoopkans|fase van verkoopkans|pijplijnfase|pipelinefase|fase in pijplijn|fasenaam|huidige fase|salesfase;verkoopstatus|voortgang" +
    ";naar fase|nieuwe fase|nieuwe waarde",
  status:
    "status|dealstatus|status verkoopkans|status opportunity|status van deal;toestand|resultaat|uitkomst|gewonnen verloren",
  isClosed: "is gesloten|is deal gesloten|is afgesloten;gesloten|afgesloten",
  isWon: "is gewonnen|is gesloten en gewonnen|gesloten gewonnen;gewonnen",
  reason:
    "reden verlies|reden van verlies|reden voor verlies|verliesreden|reden verloren|reden gesloten verloren|reden van verloren deal;statusreden|reden van status|reden",
  amount:
    "bedrag omgerekend|omgerekend bedrag|bedrag geconverteerd|bedrag in bedrijfsvaluta|bedrag in valuta van bedrijf|waarde omgerekend|geschatte omzet basis;" +
    "bedrag|waarde|dealwaarde|dealbedrag|bedrag van deal|waarde van deal|waarde verkoopkans|bedrag verkoopkans|bedrag opportunity|totaalbedrag|totaal bedrag|totale waarde|totaalwaarde|orderwaarde|offertebedrag|offertewaarde|geschatte omzet|geschatte opbrengst|gesch omzet|gesch opbrengst|geschatte waarde|nettobedrag|netto bedrag|verkoopwaarde|bedrag excl btw;" +
    "omzet|opbrengst|contractwaarde|totale contractwaarde|jaarlijkse contractwaarde|jaarlijks terugkerende omzet|jaarlijkse terugkerende omzet|potentieel|brutobedrag;" +
    "totaalprijs|totale prijs|prijs|budget|maandelijks terugkerende omzet;verwachte omzet|verwachte opbrengst|verwachte inkomsten;werkelijke omzet|werkelijke opbrengst",
  currency:
    "valuta|munteenheid|valuta bedrag|bedrag valuta|valuta van waarde|valuta van deal|valutacode|transactievaluta",
  probability:
    "waarschijnlijkheid|kans op succes|slagingskans|kans op winst|winstkans|scoringskans|dealwaarschijnlijkheid|kanspercentage|waarschijnlijkheid van deal;kans|prognosewaarschijnlijkheid",
  forecastCategory: "prognosecategorie|forecastcategorie|prognose categorie|naam prognosecategorie;prognose",
  created:
    "aanmaakdatum|gemaakt op|aangemaakt op|datum aangemaakt|aangemaakt|deal aangemaakt|deal aangemaakt op|creatiedatum|datum gemaakt|gecreeerd op|aanmaaktijd|datum van aanmaak|toegevoegd op;datum invoer|invoerdatum|datum geopend|aanvraagdatum",
  closeDate:
    "sluitingsdatum|afsluitdatum|sluitdatum|datum sluiting|datum afsluiting|afsluitingsdatum|einddatum;tekendatum|beslisdatum|afsluiting|sluiting",
  expectedClose:
    "verwachte sluitingsdatum|verwachte afsluitdatum|verwachte sluitdatum|geschatte sluitingsdatum|geschatte afsluitdatum|gesch sluitingsdatum|gesch afsluitdatum|verwachte sluiting|verwachte afsluiting|geplande sluitingsdatum|verwachte afsluitingsdatum|verwachte orderdatum|verwachte einddatum;verwachte datum;deadline|vervaldatum",
  actualClose:
    "werkelijke sluitingsdatum|werkelijke afsluitdatum|daadwerkelijke sluitingsdatum|feitelijke sluitingsdatum|gesloten op|afgesloten op|deal gesloten op|datum gesloten;gewonnen op|verloren op|datum gewonnen|datum verloren|tijd gewonnen|tijd verloren;gesloten|gewonnen",
  lastActivity:
    "laatste activiteit|datum laatste activiteit|datum van laatste activiteit|laatste contact|datum laatste contact|laatst gecontacteerd|laatste contactmoment|laatste interactie",
  stageEntered:
    "laatste fasewijziging|datum laatste fasewijziging|laatste faseverandering|fase sinds|in fase sinds|datum fasewijziging|fase gewijzigd op",
  nextStep:
    "volgende stap|volgende stappen|volgende actie|vervolgstap|vervolgactie;volgende activiteit|datum volgende activiteit",
  contact:
    "contact|contactpersoon|naam contactpersoon|contactnaam|primair contact|hoofdcontact|primaire contactpersoon|gekoppeld contact|gerelateerde contactpersonen|beslisser",
  qualified: "gekwalificeerd|is gekwalificeerd|kwalificatiestatus",
  team: "verkoopteam|team|salesteam|teamnaam;regio|gebied|rayon|vestiging|kantoor|afdeling|segment|divisie",
};
