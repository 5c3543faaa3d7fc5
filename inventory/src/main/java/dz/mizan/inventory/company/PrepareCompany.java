package dz.mizan.inventory.company;

import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives a new company its default warehouse. */
@ApplicationScoped
class PrepareCompany implements EventHandler {
  private final PreparedCompanies prepared;

  PrepareCompany(PreparedCompanies prepared) {
    this.prepared = prepared;
  }

  /** What inventory reads of {@code company.registered.v1}. */
  @RegisterForReflection
  record CompanyRegistered(String name) {}

  @Override
  public String type() {
    return "dz.mizan.auth.company.registered.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var company = event.as(CompanyRegistered.class);
    return CompanySql.execute(
            "insert into warehouse (id, code, name, is_default)"
                + " values ($1, 'PRINCIPAL', 'Magasin principal', true) on conflict do nothing",
            Ids.next())
        .chain(() -> prepared.mark(company.name()));
  }
}
