import type { AliasList } from "./aliasList";

/** French labels of Salesforce, HubSpot, Pipedrive, Dynamics, Zoho, Odoo, and of lists kept by hand. */
export const FRENCH: AliasList = {
  id: "id de l opportunite|id opportunite|id d opportunite|identifiant de l opportunite|numero d opportunite|numero de l opportunite|n opportunite|id de la transaction|id de l affaire|id de la fiche d informations|id affaire|code affaire;identifiant|numero|reference|n|ref|num",
  name:
    "nom de l opportunite|nom opportunite|nom d opportunite|nom de la transaction|nom de l affaire|nom affaire|nom du deal|intitule de l opportunite|intitule de l affaire;" +
    "opportunite|affaire|transaction|titre|rubrique|sujet|objet|intitule|nom|projet|nom du projet|libelle;description",
  account:
    "nom du compte|compte|nom de l entreprise|entreprise|societe|nom de la societe|client|nom du client|client potentiel|organisation|entreprise associee|" +
    "entreprise associee principale|entreprise principale|raison sociale|prospect|nom du prospect|client final|partenaire;compte parent;id du compte",
  owner:
    "proprietaire de l opportunite|proprietaire opportunite|proprietaire d opportunite|proprietaire de la transaction|proprietaire de l affaire|proprietaire du deal|proprietaire|commercial|vendeur|" +
    "commerciale|charge d affaires|ingenieur commercial|nom du proprietaire|commercial en charge|kam;" +
    "responsable|attribue a|assigne a|affecte a|gestionnaire|responsable commercial|responsable de compte|suivi par;id du proprietaire|e mail du proprietaire;createur|cree par",
  source:
    "origine de la piste|origine du prospect|source du prospect|source de la piste|origine du lead|source du lead|source d origine|source de trafic d origine|source de trafic originale|derniere source de trafic|origine|source|provenance;" +
    "canal|canal d acquisition|canal source|apporteur;campagne|source de campagne|source principale de la campagne",
  product:
    "produit|produits|nom du produit|famille de produits|famille de produit|gamme de produits|gamme|ligne de produits|service|solution|prestation|offre;activite|modele",
  type: "type|type d opportunite|type de transaction|type d affaire|type de client|type de deal|nouveau existant|nouveau client client existant|nature;type d enregistrement",
  pipeline: "pipeline|pipeline de ventes|pipeline de vente|pipeline commercial|nom du pipeline",
  stage:
    "etape|phase|etape de l opportunite|phase de l opportunite|phase de la transaction|etape de la transaction|etape de l affaire|etape de vente|phase de vente|phase du pipeline|etape du pipeline|" +
    "nom de l etape|etape commerciale|stade|etape actuelle|phase commerciale;avancement|etat d avancement|statut commercial" +
    ";vers l etape|a l etape|nouvelle etape|nouvelle valeur",
  status:
    "statut|statut de l opportunite|statut de l affaire|statut de la transaction|statut du deal;etat|resultat|issue|gagne perdu|gagnee perdue",
  isClosed:
    "est fermee|est ferme|est cloturee|est cloture|transaction fermee|transaction conclue;fermee|ferme|fermes|clos|close|cloturee|cloture|terminee",
  isWon: "est gagnee|est gagne|transaction gagnee|fermee et gagnee;gagnee|gagne",
  reason:
    "raison de la perte|motif de perte|motif de la perte|raison de perte|raison perdue|cause de la perte|raison de l echec|motif du refus|raison du refus;raison du statut|motif|raison",
  amount:
    "montant converti|montant dans la devise de l entreprise|montant en devise de l entreprise|montant dans la devise de la societe|valeur convertie|revenu estime base|montant de base;" +
    "montant|montant de l opportunite|montant opportunite|montant de la transaction|montant de l affaire|montant du deal|valeur|valeur de l affaire|valeur de l opportunite|valeur de la transaction|montant total|montant ht|" +
    "total ht|montant hors taxes|montant net|valeur totale|ca estime|ca previsionnel|chiffre d affaires estime|revenu estime|valeur estimee|montant estime|montant du devis|montant de l offre;" +
    "ca|chiffre d affaires|revenu|valeur du contrat|valeur contrat|valeur totale du contrat|valeur contractuelle annuelle|valeur annuelle du contrat|revenu annuel recurrent|revenus annuels recurrents|potentiel|montant ttc;" +
    "prix total|prix|prix total estime|budget|revenu mensuel recurrent;revenu attendu|revenu espere|revenus attendus|revenu prevu|ca attendu;revenu reel|ca reel|revenus reels",
  currency:
    "devise|devise du montant|montant devise|devise de l opportunite|devise de la transaction|devise de la valeur|code devise|code de devise|monnaie",
  probability:
    "probabilite|probabilite de la transaction|probabilite de l affaire|probabilite de gain|probabilite de cloture|probabilite de succes|proba|chance de succes|taux de probabilite|taux de reussite;probabilite de prevision|confiance",
  forecastCategory: "categorie de prevision|categorie de previsions|nom de la categorie de prevision;prevision",
  created:
    "date de creation|cree le|creee le|date creation|cree|affaire creee|affaire creee le|transaction creee le|date et heure de creation|heure de creation|ajoutee le;date d ouverture|date d entree|date d ajout|ouvert le|date de la demande",
  closeDate:
    "date de cloture|date de fermeture|date cloture|date de la cloture|date de cloture de la transaction|cloture|date de closing|date de conclusion;date de signature|date de decision",
  expectedClose:
    "date de cloture prevue|cloture prevue|date de cloture estimee|date de fermeture estimee|date de fermeture prevue|date de cloture previsionnelle|cloture previsionnelle|date prevue de cloture|" +
    "fermeture prevue|date de cloture attendue|date previsionnelle de cloture|date de signature prevue|date de signature previsionnelle|cloture attendue|cloture estimee;date prevue|date previsionnelle;echeance|date d echeance|date limite",
  actualClose:
    "date de cloture reelle|date de fermeture reelle|date reelle de cloture|cloture reelle|cloture le|fermee le|ferme le|affaire fermee le|affaire cloturee le|cloturee le|date de fin reelle;gagnee le|gagne le|perdue le|perdu le|date de gain|date de perte|date gagnee|date perdue|heure de gain|heure de perte|date de victoire;fermee|cloturee|gagnee",
  lastActivity:
    "derniere activite|date de derniere activite|date de la derniere activite|dernier contact|date de dernier contact|date du dernier contact|derniere prise de contact|dernier echange|derniere interaction|derniere relance",
  stageEntered:
    "derniere modification d etape|date de la derniere modification de l etape|date de changement d etape|dernier changement d etape|dernier changement de phase|etape depuis|phase depuis|dans l etape depuis|date d entree dans l etape|date d entree dans la phase",
  nextStep:
    "prochaine etape|etape suivante|prochaines etapes|prochaine action|action suivante|a faire;prochaine activite|date de la prochaine activite|prochaine relance",
  contact:
    "contact|contact principal|nom du contact|personne a contacter|personne de contact|interlocuteur|contact associe|contacts associes|contact cle|decideur",
  qualified: "qualifie|qualifiee|est qualifie|est qualifiee|statut de qualification",
  team: "equipe commerciale|equipe|equipe de vente|equipe de ventes|equipe hubspot|nom de l equipe;region|territoire|secteur|agence|zone|service commercial|departement|segment|division|bureau",
};
