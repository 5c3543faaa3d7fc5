package dz.mizan.local.schema;

import java.util.Map;
import java.util.Set;

/**
 * Where a table would be on a Citus cluster. Tables of companies are distributed by {@code
 * company_id}; those that are not are named here, each with its reason.
 */
record Placement(Kind kind, String reason) {
  enum Kind {
    /** Each company's rows on one node. */
    DISTRIBUTED,
    /** The same rows on every node. */
    REFERENCE,
    /** On the coordinator alone. */
    LOCAL
  }

  private static final Placement BY_COMPANY = new Placement(Kind.DISTRIBUTED, "");

  private static final Map<String, Placement> OTHERWISE =
      Map.of(
          "flyway_schema_history",
          new Placement(Kind.LOCAL, "Flyway's own"),
          "outbox_lane",
          new Placement(Kind.LOCAL, "leases of the relay, of no company"),
          "audit_sealer",
          new Placement(Kind.LOCAL, "how far the sealer is, of no company"),
          "audit_unseen",
          new Placement(Kind.LOCAL, "numbers that the sealer still waits for, of no company"),
          "signing_key",
          new Placement(Kind.LOCAL, "all companies' tokens are signed alike"),
          "company_code",
          new Placement(
              Kind.REFERENCE, "found before any company is known; every company refers to its own"),
          "company_erasure",
          new Placement(Kind.LOCAL, "found by a number alone; outlives its company"),
          "erasure_part",
          new Placement(Kind.LOCAL, "belongs to company_erasure"));

  static Placement of(String table) {
    return OTHERWISE.getOrDefault(table, BY_COMPANY);
  }

  /** The tables that are not distributed. */
  static Set<String> exceptions() {
    return OTHERWISE.keySet();
  }

  boolean isDistributed() {
    return kind == Kind.DISTRIBUTED;
  }
}
