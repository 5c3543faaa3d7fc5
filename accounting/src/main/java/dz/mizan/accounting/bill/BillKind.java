package dz.mizan.accounting.bill;

/** What came from the supplier. */
enum BillKind {
  BILL("FF", 1, "Facture fournisseur"),
  CREDIT_NOTE("AF", -1, "Avoir fournisseur");

  private final String prefix;
  private final int sign;
  private final String label;

  BillKind(String prefix, int sign, String label) {
    this.prefix = prefix;
    this.sign = sign;
    this.label = label;
  }

  /** Of its numbers. */
  String prefix() {
    return prefix;
  }

  /** 1 where it debits what was bought, -1 where it credits it. */
  int sign() {
    return sign;
  }

  /** Of its entry. */
  String label() {
    return label;
  }
}
