import type { AliasList } from "./aliasList";

/** Italian labels of Salesforce, HubSpot, Pipedrive, Dynamics, Zoho, Odoo, and of lists kept by hand. */
export const ITALIAN: AliasList = {
  id: "id opportunita|id dell opportunita|numero opportunita|numero dell opportunita|id affare|id dell affare|id trattativa|id della trattativa|id record|id del record;numero|identificativo|riferimento|codice|n",
  name:
    "nome opportunita|nome dell opportunita|nome affare|nome dell affare|nome trattativa|nome della trattativa|nome del deal|titolo opportunita|titolo affare|nome transazione;" +
    "opportunita|affare|trattativa|titolo|argomento|oggetto|nome|progetto|nome progetto;descrizione",
  account:
    "nome account|nome dell account|account|azienda|nome azienda|nome dell azienda|cliente|nome cliente|nome del cliente|cliente potenziale|potenziale cliente|organizzazione|societa|ragione sociale|" +
    "azienda associata|azienda associata primaria|azienda primaria|impresa|cliente finale;account principale;id account|codice cliente",
  owner:
    "titolare opportunita|titolare dell opportunita|proprietario opportunita|proprietario dell opportunita|titolare|proprietario|proprietario dell affare|proprietario affare|proprietario trattativa|proprietario della trattativa|venditore|commerciale|" +
    "agente|agente di vendita|addetto vendite|addetto alle vendite|rappresentante|nome titolare|nome proprietario;responsabile|assegnato a|incaricato|referente interno|responsabile commerciale;id titolare|id proprietario;creatore|creato da|autore creazione",
  source:
    "fonte lead|fonte del lead|origine lead|origine del lead|fonte originale|fonte di traffico originale|sorgente di traffico originale|ultima fonte di traffico|origine|fonte|provenienza|sorgente|origine opportunita;canale|canale di origine|canale di acquisizione;campagna|origine campagna|fonte campagna|fonte della campagna primaria",
  product:
    "prodotto|prodotti|nome prodotto|nome del prodotto|famiglia prodotti|famiglia di prodotti|linea di prodotto|linea di prodotti|servizio|soluzione;linea di business|modello",
  type: "tipo|tipo opportunita|tipo di opportunita|tipo affare|tipo di affare|tipo di trattativa|tipo trattativa|tipo cliente|tipologia|nuovo esistente;tipo di record",
  pipeline: "pipeline|pipeline di vendita|pipeline vendite|nome pipeline",
  stage:
    "fase|stadio|fase opportunita|fase dell opportunita|fase affare|fase dell affare|fase trattativa|fase della trattativa|fase di vendita|fase vendita|fase pipeline|fase della pipeline|fase del deal|nome fase|stadio di vendita|fase attuale|fase commerciale;avanzamento|stato avanzamento" +
    ";alla fase|a fase|nuova fase|nuovo valore",
  status:
    "stato|stato opportunita|stato dell opportunita|stato affare|stato dell affare|stato trattativa|stato della trattativa;esito|risultato|vinto perso|vinta persa",
  isClosed: "e chiuso|e chiusa|affare chiuso|trattativa chiusa;chiuso|chiusa|conclusa",
  isWon: "e vinto|e vinta|affare vinto|chiuso vinto;vinto|vinta",
  reason:
    "motivo perdita|motivo della perdita|motivo di perdita|ragione della perdita|motivo chiusura perso|motivo di chiusura|motivo persa|causa perdita|causa della perdita;motivo stato|motivo dello stato|motivo|ragione stato",
  amount:
    "importo convertito|importo in valuta aziendale|importo nella valuta aziendale|importo nella valuta dell azienda|importo in valuta dell azienda|valore convertito|ricavi stimati base|ricavo stimato base;" +
    "importo|valore|ammontare|importo opportunita|importo dell opportunita|importo affare|valore affare|valore dell affare|valore opportunita|valore dell opportunita|valore trattativa|valore della trattativa|importo trattativa|importo totale|valore totale|" +
    "ricavi stimati|ricavo stimato|entrate stimate|valore stimato|importo stimato|importo netto|importo offerta|valore offerta|imponibile|valore netto;" +
    "fatturato|ricavo|ricavi|valore contratto|valore del contratto|valore totale del contratto|valore annuale del contratto|valore contrattuale annuo|ricavi annuali ricorrenti|ricavo annuale ricorrente|potenziale;" +
    "prezzo totale|prezzo|budget|ricavi mensili ricorrenti;ricavo previsto|ricavi previsti|ricavi attesi|ricavo atteso|entrate previste|entrate attese;ricavi effettivi|ricavo effettivo",
  currency:
    "valuta|divisa|valuta importo|valuta dell importo|valuta del valore|valuta affare|valuta opportunita|codice valuta|valuta transazione",
  probability:
    "probabilita|probabilita affare|probabilita dell affare|probabilita di chiusura|probabilita di successo|probabilita di vincita|prob|percentuale di successo;probabilita di previsione",
  forecastCategory:
    "categoria previsione|categoria di previsione|categoria previsionale|nome categoria previsione|categoria forecast;previsione",
  created:
    "data creazione|data di creazione|creato il|creata il|creato|affare creato|affare creato il|data ora creazione|ora creazione|data inserimento|data di inserimento;data apertura|data di apertura|aperto il|data ingresso|data richiesta",
  closeDate:
    "data chiusura|data di chiusura|chiusura|data chiusura affare|data di chiusura dell affare;data firma|data di firma|data decisione",
  expectedClose:
    "data chiusura prevista|data di chiusura prevista|data prevista chiusura|data prevista di chiusura|chiusura prevista|data di chiusura stimata|data chiusura stimata|data chiusura stim|chiusura stimata|data di chiusura attesa|data stimata di chiusura|" +
    "chiusura attesa|data presunta chiusura;data prevista;scadenza|data scadenza|data di scadenza",
  actualClose:
    "data chiusura effettiva|data di chiusura effettiva|data effettiva di chiusura|chiuso il|chiusa il|affare chiuso il|data chiuso|data effettiva chiusura;vinto il|vinta il|perso il|persa il|data vincita|data vinto|data perdita|data perso|ora vincita|ora perdita;chiuso|chiusa",
  lastActivity:
    "ultima attivita|data ultima attivita|data dell ultima attivita|ultimo contatto|data ultimo contatto|data dell ultimo contatto|ultima interazione|ora ultima attivita",
  stageEntered:
    "ultima modifica fase|ultimo cambio fase|ultimo cambiamento di fase|data cambio fase|data ultimo cambio fase|in fase dal|fase dal|data ingresso fase",
  nextStep:
    "passaggio successivo|fase successiva|prossimo passo|prossimi passi|prossima azione|passo successivo|azione successiva;prossima attivita|data prossima attivita",
  contact:
    "contatto|contatto principale|nome contatto|nome del contatto|nome referente|referente|persona di contatto|persona da contattare|contatto associato|contatti associati|contatto primario|decisore",
  qualified: "qualificato|qualificata|e qualificato|stato qualifica",
  team: "team vendite|team di vendita|squadra|squadra vendite|team|gruppo vendite|team commerciale;regione|territorio|zona|area|filiale|sede|divisione|reparto|segmento|business unit",
};
