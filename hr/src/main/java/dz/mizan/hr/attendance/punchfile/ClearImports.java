package dz.mizan.hr.attendance.punchfile;

import dz.mizan.common.job.Job;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Ends imports whose service stopped while the file came; lines that were taken in go. */
@ApplicationScoped
class ClearImports implements Job {
  private static final String FAIL =
      """
      with dead as (
        update punch_import set status = 'FAILED', failure = 'interrupted'
        where status = 'RECEIVING' and created_at < now() - interval '1 day' returning id),
      cleared as (
        delete from punch_import_line l using dead d where l.import_id = d.id)
      select id from dead
      """;

  ClearImports() {}

  @Override
  public String name() {
    return "clear-broken-punch-imports";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(12);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return CompanySql.execute(FAIL).map(rows -> rows.size() + " imports ended");
  }
}
