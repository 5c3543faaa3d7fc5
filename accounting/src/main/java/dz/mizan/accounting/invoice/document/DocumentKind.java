package dz.mizan.accounting.invoice.document;

/** The three papers of a sale, each with a series of numbers of its own. */
public enum DocumentKind {
  /** Proforma or devis: no effect on books or tax. */
  QUOTE("PF", "quote"),
  INVOICE("FA", "invoice"),
  /** Facture d'avoir. */
  CREDIT_NOTE("AV", "credit-note");

  private final String prefix;
  private final String word;

  DocumentKind(String prefix, String word) {
    this.prefix = prefix;
    this.word = word;
  }

  /** What its numbers begin with. */
  public String prefix() {
    return prefix;
  }

  /** As in paths, refusals and origins of entries. */
  public String word() {
    return word;
  }
}
