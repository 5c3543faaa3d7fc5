package dz.mizan.hr.review.form;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Life of what one person writes. */
@RegisterForReflection
enum PartStatus {
  /** A peer who may be asked. */
  PROPOSED,
  /** A peer who is not asked. */
  REFUSED,
  WRITING,
  SUBMITTED
}
