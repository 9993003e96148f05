import type { AliasList } from "./aliasList";

/** The main headers of Pipedrive and of lists kept by hand in Czech, Slovak, Polish, Swedish, Danish and Norwegian. */
export const OTHER_LANGUAGES: AliasList = {
  id: "id obchodu;cislo obchodu",
  name: "nazev obchodu|nazwa szansy|nazwa transakcji|affarsmojlighet|forretningsmulighed|salgsmulighet;nazev|nazov|tytul|nazwa|obchod|szansa sprzedazy|titel|tittel|namn|navn",
  account:
    "organizace|organizacia|firma|spolecnost|zakaznik|zakaznik nazev|klient|klient nazwa|organizacja|kund|kunde|foretag|virksomhed|bedrift|organisation|organisasjon",
  owner:
    "vlastnik|vlastnik obchodu|obchodnik|wlasciciel|handlowiec|opiekun|agare|saljare|ejer|saelger|eier|selger;prirazeno",
  source: "zdroj|puvod|zrodlo|kalla|kilde;kanal",
  product: "produkt|vyrobek|produkter|produkty",
  type: "typ|typ obchodu|rodzaj",
  pipeline: "lejek|lejek sprzedazy|pipeline|saljpipeline",
  stage: "faze|faze obchodu|etap|etap sprzedazy|etapa obchodu|stadium|fas|fase|saljfas|salgsfase|steg;krok",
  status: "stav|stav obchodu|status;wynik|vysledek",
  reason: "duvod prohry|duvod ztraty|powod przegranej|powod utraty|forlustorsak|tabsarsag|tapsarsak;duvod",
  amount:
    "hodnota|hodnota obchodu|castka|kwota|wartosc|wartosc transakcji|wartosc szansy|varde|belopp|vaerdi|belob|verdi|belop;cena|hodnota celkem|wartosc netto|omsattning|omsaetning|omsetning",
  currency: "mena|mena hodnoty|waluta|valuta",
  probability: "pravdepodobnost|prawdopodobienstwo|sannolikhet|sandsynlighed|sannsynlighet",
  created:
    "vytvoreno|obchod vytvoren|datum vytvoreni|utworzono|data utworzenia|skapad|skapad den|oprettet|oprettet den|opprettet",
  closeDate: "datum uzavreni|data zamkniecia|stangningsdatum|avslutsdatum|lukkedato|slutdato|lukkingsdato",
  expectedClose:
    "ocekavane datum uzavreni|predpokladane datum uzavreni|ocekavane uzavreni|oczekiwana data zamkniecia|przewidywana data zamkniecia|planowana data zamkniecia|forvantat stangningsdatum|forvantat avslutsdatum|forventet lukkedato|forventet lukkingsdato",
  actualClose:
    "uzavreno|obchod uzavren|zamknieto|data faktycznego zamkniecia;vyhrano|prohrano|cas vyhry|cas prohry|wygrano|przegrano",
  lastActivity:
    "posledni aktivita|datum posledni aktivity|ostatnia aktywnosc|data ostatniej aktywnosci|ostatni kontakt|senaste aktivitet|seneste aktivitet|siste aktivitet",
  nextStep: "dalsi krok|nastepny krok|nasta steg|naeste skridt|neste steg;datum dalsi aktivity",
  contact: "kontaktni osoba|kontakt|osoba kontaktowa|kontaktperson",
  team: "tym|zespol;region",
};
