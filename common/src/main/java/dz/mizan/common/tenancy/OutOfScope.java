package dz.mizan.common.tenancy;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/** The caller is restricted to other warehouses, departments or projects. */
public final class OutOfScope extends Refusal {
  OutOfScope(String kind, UUID id) {
    this(kind);
    fact("id", id.toString());
  }

  /** Of any at all: something concerns the whole company. */
  OutOfScope(String kind) {
    super(Kind.FORBIDDEN, "out-of-scope");
    fact("scope", kind);
  }
}
