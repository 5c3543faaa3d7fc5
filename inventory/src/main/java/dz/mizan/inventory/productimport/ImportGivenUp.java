package dz.mizan.inventory.productimport;

import dz.mizan.common.problem.Refusal;

/** The upload was so slow that it was taken for broken off. */
final class ImportGivenUp extends Refusal {
  ImportGivenUp() {
    super(Kind.CONFLICT, "import-given-up");
  }
}
