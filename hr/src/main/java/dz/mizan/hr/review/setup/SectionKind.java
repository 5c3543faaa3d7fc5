package dz.mizan.hr.review.setup;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a section asks for. */
@RegisterForReflection
public enum SectionKind {
  RATED,
  GOALS,
  TEXT
}
