package dz.mizan.accounting.entry;

import dz.mizan.accounting.seed.SeedFile;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives a company its journals and its first fiscal year. */
@ApplicationScoped
public class Journals {
  private final SeedFile journals;

  Journals() {
    this.journals = SeedFile.read("journals.csv");
  }

  /** Opens the usual journals and this calendar year; what there is already stays as it is. */
  public Uni<Void> open(int year) {
    return CompanySql.execute(
            """
            insert into journal (code, name_fr, name_en, name_ar, kind, account)
            select code, name_fr, name_en, name_ar, kind, nullif(account, '')
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
              as usual (code, name_fr, name_en, name_ar, kind, account)
            on conflict do nothing
            """,
            journals.column("code"),
            journals.column("name_fr"),
            journals.column("name_en"),
            journals.column("name_ar"),
            journals.column("kind"),
            journals.column("account"))
        .chain(() -> CompanySql.execute("select open_fiscal_year($1, true)", year))
        .replaceWithVoid();
  }
}
