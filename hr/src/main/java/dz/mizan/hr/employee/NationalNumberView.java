package dz.mizan.hr.employee;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A national number in clear. */
@RegisterForReflection
record NationalNumberView(@Schema(examples = "109890160012340157") String nationalNumber) {

  /** Without the number, should it ever be logged. */
  @Override
  public String toString() {
    return "NationalNumberView";
  }
}
