package dz.mizan.accounting.chart;

import dz.mizan.accounting.seed.SeedFile;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives a company its chart. */
@ApplicationScoped
public class ChartOfAccounts {
  private final SeedFile scf;

  ChartOfAccounts() {
    this.scf = SeedFile.read("scf_accounts.csv");
  }

  /** Copies the SCF's accounts into the current company; those that it has stay as they are. */
  public Uni<Void> copy() {
    return CompanySql.execute(
            """
            insert into account (code, name_fr, name_en, name_ar, class, type, normal_side,
              parent_code, official, matchable)
            select code, name_fr, name_en, name_ar, class::smallint, type, normal_side,
              nullif(parent_code, ''), status = 'official',
              length(code) >= 3 and code ~ '^(40|41|42|43[178]|455|46|511|58)'
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
                $7::text[], $8::text[], $9::text[])
              as scf (code, name_fr, name_en, name_ar, class, type, normal_side, parent_code,
                status)
            on conflict do nothing
            """,
            scf.column("code"),
            scf.column("name_fr"),
            scf.column("name_en"),
            scf.column("name_ar"),
            scf.column("class"),
            scf.column("type"),
            scf.column("normal_side"),
            scf.column("parent_code"),
            scf.column("status"))
        .replaceWithVoid();
  }
}
