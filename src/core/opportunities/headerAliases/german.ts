import type { AliasList } from "./aliasList";

/** German labels of Salesforce, HubSpot, Pipedrive, Dynamics, Zoho, Odoo, and of lists kept by hand. */
export const GERMAN: AliasList = {
  id: "opportunity id|deal id|datensatz id|verkaufschancen id|geschafts id|opportunity nr|opportunity nummer|deal nr|deal nummer|angebotsnummer|vorgangsnummer;nummer|lfd nr|kennung|referenz|projektnummer",
  name:
    "name der opportunity|opportunity name|name der verkaufschance|verkaufschance name|dealname|name des deals|name des geschafts|geschaftsname;" +
    "verkaufschance|verkaufschancen|opportunity|geschaft|titel|thema|betreff|bezeichnung|projekt|projektname|vorhaben|chance;beschreibung",
  account:
    "accountname|account name|kunde|kundenname|firma|firmenname|unternehmen|unternehmensname|name des unternehmens|organisation|" +
    "potenzieller kunde|potentieller kunde|zugehoriges unternehmen|zugeordnetes unternehmen|primares unternehmen|interessent|endkunde|auftraggeber;" +
    "ubergeordneter account;kundennummer|account id",
  owner:
    "opportunity inhaber|inhaber der opportunity|inhaber|deal inhaber|deal owner|besitzer|eigentumer|verkaufer|vertriebsmitarbeiter|vertriebler|" +
    "aussendienst|aussendienstmitarbeiter|vertrieb|betreuer|kundenbetreuer|name des inhabers|inhaber des deals;" +
    "zustandig|zustandiger mitarbeiter|zustandiger|verantwortlich|verantwortlicher|verantwortliche person|sachbearbeiter|bearbeiter|mitarbeiter|zugewiesen an|ansprechpartner intern;" +
    "inhaber id|besitzer id;ersteller|erstellt von",
  source:
    "lead quelle|leadquelle|quelle|herkunft|leadherkunft|ursprungliche quelle|urspruengliche quelle|ursprungliche traffic quelle|letzte traffic quelle|ursprung der chance;" +
    "kanal|vertriebskanal|akquisekanal|marketingquelle|ursprung;kampagne|kampagnenquelle|primare kampagnenquelle",
  product:
    "produkt|produkte|produktname|produktfamilie|produktlinie|produktgruppe|leistung|dienstleistung|losung|angebot;sparte|geschaftsfeld|modell",
  type: "typ|deal typ|dealtyp|opportunity typ|art|geschaftsart|kundentyp|neu bestand|neukunde bestandskunde|neugeschaft bestand|auftragsart;datensatztyp",
  pipeline: "pipeline|verkaufspipeline|vertriebspipeline|deal pipeline|pipelinename",
  stage:
    "phase|stufe|deal phase|dealphase|verkaufsphase|vertriebsphase|verkaufsstufe|vertriebsstufe|opportunity phase|pipelinephase|pipeline phase|" +
    "verkaufschancenphase|vertriebsschritt|verkaufsschritt|phasenname|aktuelle phase|stadium;vertriebsstatus|projektstand|stand" +
    ";zu phase|nach phase|neue phase|neuer wert",
  status:
    "status|opportunity status|deal status|statustyp|verkaufsstatus;ergebnis|ausgang|zustand|gewonnen verloren|auftragsstatus",
  isClosed: "ist geschlossen|ist abgeschlossen|deal geschlossen|ist deal abgeschlossen;geschlossen|abgeschlossen",
  isWon: "ist gewonnen|ist abgeschlossen und gewonnen|deal gewonnen;gewonnen",
  reason:
    "verlustgrund|grund fur verlust|grund fur den verlust|grund des verlusts|absagegrund|ablehnungsgrund|grund fur abgeschlossen verloren|grund fur verlorenen deal;statusgrund|grund",
  amount:
    "betrag umgerechnet|betrag konvertiert|betrag in firmenwahrung|betrag in unternehmenswahrung|betrag in hauswahrung|wert umgerechnet|gesch umsatz basis|geschatzter umsatz basis;" +
    "betrag|wert|deal wert|dealwert|deal betrag|dealbetrag|geschaftswert|opportunity wert|opportunity betrag|auftragswert|auftragssumme|auftragsvolumen|angebotswert|angebotssumme|angebotsvolumen|" +
    "summe|gesamtbetrag|gesamtwert|gesamtsumme|verkaufswert|projektwert|projektvolumen|volumen|nettobetrag|nettowert|betrag netto|auftragswert netto|gesch umsatz|geschatzter umsatz|gesch erlos|geschatzter erlos|geschatzter wert;" +
    "umsatz|vertragswert|gesamtvertragswert|jahrlicher vertragswert|jahrlicher vertragswert acv|jahrlich wiederkehrender umsatz|jahrlich wiederkehrender umsatz arr|potenzial|umsatzpotenzial|bruttobetrag|betrag brutto;" +
    "gesamtpreis|preis|budget|monatlich wiederkehrender umsatz;erwarteter umsatz|erwarteter erlos;tatsachlicher umsatz|tatsachlicher erlos",
  currency:
    "wahrung|betrag wahrung|deal wahrung|opportunity wahrung|wahrungscode|wahrung des betrags|wahrung des werts|transaktionswahrung",
  probability:
    "wahrscheinlichkeit|abschlusswahrscheinlichkeit|deal wahrscheinlichkeit|gewinnwahrscheinlichkeit|erfolgswahrscheinlichkeit|auftragswahrscheinlichkeit|wkt|prozent;chance in|prognosewahrscheinlichkeit",
  forecastCategory: "prognosekategorie|forecast kategorie|prognosestatus|forecastkategorie;prognose",
  created:
    "erstellt am|erstelldatum|erstellungsdatum|erstellt|angelegt am|anlagedatum|deal erstellt|deal erstellt am|geschaft erstellt|erstellungszeit|erstellungszeitpunkt|erstellzeit;eingangsdatum|eroffnet am|eroffnungsdatum|hinzugefugt am|anfragedatum",
  closeDate:
    "abschlussdatum|schlusstermin|schlussdatum|abschluss|abschlusstermin|deal abschlussdatum|datum des abschlusses|schliessdatum;auftragsdatum|abschluss am|entscheidungsdatum",
  expectedClose:
    "erwartetes abschlussdatum|voraussichtliches abschlussdatum|voraussichtlicher abschluss|erwarteter abschluss|geschatztes abschlussdatum|gesch abschlussdatum|" +
    "geplantes abschlussdatum|geplanter abschluss|voraussichtlicher auftragseingang|erwarteter abschlusstermin|erwarteter auftragseingang|vorauss abschluss|vorauss abschlussdatum;erwartetes enddatum|frist|fallig am",
  actualClose:
    "tatsachliches abschlussdatum|tatsachlicher abschluss|geschlossen am|abgeschlossen am|deal geschlossen am|geschaft geschlossen am|datum geschlossen;gewonnen am|verloren am|gewinnzeitpunkt|verlustzeitpunkt|zeitpunkt gewonnen|zeitpunkt verloren|verlustdatum|gewinndatum;geschlossen|abgeschlossen|gewonnen",
  lastActivity:
    "letzte aktivitat|datum der letzten aktivitat|letztes aktivitatsdatum|letzter kontakt|zuletzt kontaktiert|letzte kontaktaufnahme|letzter kontakt am|letzte aktivitat am|datum letzte aktivitat|letzte interaktion",
  stageEntered:
    "letzte phasenanderung|datum der letzten phasenanderung|phase seit|in phase seit|phasenwechsel|datum phasenwechsel|letzter phasenwechsel|phase geandert am|stufe seit",
  nextStep:
    "nachster schritt|nachste schritte|nachste massnahme|nachste aktion|to do;nachste aktivitat|datum der nachsten aktivitat|nachster termin",
  contact:
    "kontakt|kontaktname|kontaktperson|ansprechpartner|primarer kontakt|hauptkontakt|hauptansprechpartner|zugehoriger kontakt|zugeordneter kontakt|entscheider|name des kontakts",
  qualified: "qualifiziert|ist qualifiziert|vertriebsqualifiziert|qualifizierungsstatus",
  team: "vertriebsteam|verkaufsteam|team|hubspot team|teamname;vertriebsgebiet|gebiet|region|verkaufsgebiet|niederlassung|standort|bereich|geschaftsbereich|abteilung|segment",
};
