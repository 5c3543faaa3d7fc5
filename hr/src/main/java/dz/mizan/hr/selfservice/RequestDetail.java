package dz.mizan.hr.selfservice;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change request with what is asked for, in clear.
 *
 * @param wish null if it does not open: its key is lost
 */
@RegisterForReflection
@Schema(name = "ChangeRequestInClear")
record RequestDetail(RequestView request, @Nullable Wish wish) {

  /** Without the wish, should it ever be logged. */
  @Override
  public String toString() {
    return "RequestDetail[" + request.id() + "]";
  }
}
