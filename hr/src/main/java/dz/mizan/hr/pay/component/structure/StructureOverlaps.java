package dz.mizan.hr.pay.component.structure;

import dz.mizan.common.problem.Refusal;

/** There is a structure for him or for the position on some of these days. */
final class StructureOverlaps extends Refusal {
  StructureOverlaps() {
    super(Kind.CONFLICT, "pay-structure-overlaps");
  }
}
