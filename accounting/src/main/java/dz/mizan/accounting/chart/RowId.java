package dz.mizan.accounting.chart;

import dz.mizan.common.tenancy.Caller;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The id, in the audit trail and as the subject of events, of what a company knows by a code or a
 * date: an account, a journal, a month. Made from the name, so it is the same each time.
 */
public final class RowId {
  private RowId() {}

  /** The id of that row of the caller's company, such as {@code of("account", "512")}. */
  public static UUID of(String kind, String name) {
    return of(Caller.require().companyId(), kind, name);
  }

  /** The same for a company. */
  public static UUID of(UUID companyId, String kind, String name) {
    return UUID.nameUUIDFromBytes(
        (companyId + "/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
  }
}
