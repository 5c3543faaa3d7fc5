package dz.mizan.inventory.product;

import dz.mizan.common.problem.Refusal;

/** Another product of the company has this barcode. */
final class BarcodeTaken extends Refusal {
  BarcodeTaken(String barcode) {
    super(Kind.CONFLICT, "barcode-taken");
    fact("barcode", barcode);
    violation("barcodes", "taken");
  }
}
