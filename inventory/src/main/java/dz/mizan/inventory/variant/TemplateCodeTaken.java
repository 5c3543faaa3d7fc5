package dz.mizan.inventory.variant;

import dz.mizan.common.problem.Refusal;

/** Another template of the company has this code. */
final class TemplateCodeTaken extends Refusal {
  TemplateCodeTaken(String code) {
    super(Kind.CONFLICT, "template-code-taken");
    fact("templateCode", code);
    violation("code", "taken");
  }
}
