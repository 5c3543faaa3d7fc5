package dz.mizan.inventory.supplier;

import dz.mizan.common.problem.Refusal;

/** Another supplier of the company has this code or NIF. */
final class SupplierTaken extends Refusal {
  private SupplierTaken(String code, String field, String value) {
    super(Kind.CONFLICT, code);
    fact(field, value);
    violation(field, "taken");
  }

  /** The fact is not called code, which every problem has. */
  static SupplierTaken code(String code) {
    return new SupplierTaken("supplier-code-taken", "supplierCode", code);
  }

  static SupplierTaken nif(String nif) {
    return new SupplierTaken("supplier-nif-taken", "nif", nif);
  }
}
