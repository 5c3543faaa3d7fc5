package dz.mizan.hr.pay.element;

import dz.mizan.common.problem.Refusal;

/** The month has such an element for him already. */
final class ElementTaken extends Refusal {
  ElementTaken() {
    super(Kind.CONFLICT, "pay-element-taken");
  }
}
