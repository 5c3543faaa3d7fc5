package dz.mizan.hr.review.form;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Who writes. */
@RegisterForReflection
enum PartKind {
  SELF,
  MANAGER,
  PEER
}
