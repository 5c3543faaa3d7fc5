package dz.mizan.local.test;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** All that a service's database has of one company, and the event by which auth has it deleted. */
public final class CompanyRows {
  private static final String ERASURE_REQUESTED = "dz.mizan.auth.company.erasure-requested.v1";

  private CompanyRows() {}

  /** How many rows of the company each table under row-level security has; empty ones left out. */
  public static Map<String, Long> of(Sql sql, UUID company) {
    var rows = new TreeMap<String, Long>();
    for (var table :
        sql.rows(
            "select relname::text as name from pg_class where relkind = 'r' and relforcerowsecurity"
                + " and relnamespace = 'public'::regnamespace")) {
      var name = String.valueOf(table.get("name"));
      long count = sql.count("select count(*) from " + name + " where company_id = ?", company);
      if (count > 0) {
        rows.put(name, count);
      }
    }
    return rows;
  }

  /** Publishes auth's request to erase the company; the golden sample with other ids. */
  public static void requestErasure(Queues queues, UUID company, UUID event) {
    var sample = (ObjectNode) EventSamples.of(ERASURE_REQUESTED);
    sample.put("id", event.toString());
    sample.put("subject", company.toString());
    sample.put("company", company.toString());
    ((ObjectNode) sample.path("data")).put("companyId", company.toString());
    queues.publish(company + ".auth.company.erasure-requested.v1", sample.toString());
  }
}
