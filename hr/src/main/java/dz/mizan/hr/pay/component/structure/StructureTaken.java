package dz.mizan.hr.pay.component.structure;

import dz.mizan.common.problem.Refusal;

/** Another structure has the code, or is the usual one. */
final class StructureTaken extends Refusal {
  StructureTaken(String code) {
    super(Kind.CONFLICT, "pay-structure-taken");
    fact("structure", code);
  }
}
