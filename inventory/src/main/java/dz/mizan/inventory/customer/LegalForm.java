package dz.mizan.inventory.customer;

/** What a customer is before the law (code de commerce, art. 544 ff., and special laws). */
public enum LegalForm {
  /** Personne physique, a sole trader. */
  NATURAL_PERSON,
  /** Auto-entrepreneur (law 22-23). */
  AUTO_ENTREPRENEUR,
  /** SARL of one partner. */
  EURL,
  SARL,
  SPA,
  /** Société par actions simplifiée, for start-ups (law 22-09). */
  SPAS,
  SNC,
  /** Société en commandite simple. */
  SCS,
  /** Société en commandite par actions. */
  SCA,
  /** Société civile, such as of doctors or notaries. */
  SOCIETE_CIVILE,
  GROUPEMENT,
  COOPERATIVE,
  /** Établissement public à caractère industriel et commercial. */
  EPIC,
  /** An administration, which has no trade register. */
  ADMINISTRATION,
  /** A foreign company's branch. */
  BRANCH,
  ASSOCIATION,
  OTHER
}
