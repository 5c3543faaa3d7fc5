package dz.mizan.hr.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The number of a document in clear; null if none is known. */
@RegisterForReflection
@Schema(name = "EmployeeDocumentNumber")
record NumberView(@Schema(examples = "109890160012340157") @Nullable String number) {

  /** Without the number, should it ever be logged. */
  @Override
  public String toString() {
    return "NumberView";
  }
}
