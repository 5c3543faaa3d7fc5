package dz.mizan.hr.attendance;

import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Says of what is kept from a caller no more than of what is not there. */
public final class Hidden {
  private Hidden() {}

  /**
   * @param what was asked for
   * @param check fails with {@link NotFound}, of whatever
   */
  public static Uni<Void> as(String what, UUID id, Uni<Void> check) {
    return check.onFailure(NotFound.class).transform(e -> new NotFound(what, id));
  }
}
